import type { Outcome } from '@donthu/contracts';
import { OUTCOMES } from '../../deadlines/law/vocabulary';
import { isRecord, oneOf } from '../../deadlines/reading/reading';
import document from './petition-lifecycle.json';
import { PETITION_ACTIONS, PETITION_STAGES, type PetitionAction, type PetitionStage } from './petition-stage';

/** The table of a petition's life: which action is open in which stage, and where each signed outcome leads. */
export interface PetitionLifecycle {
  readonly initial: PetitionStage;
  readonly outcomes: ReadonlyMap<Outcome, PetitionStage>;
  readonly actions: ReadonlyMap<PetitionAction, readonly PetitionStage[]>;
  readonly forwarderMayBeTold: readonly PetitionStage[];
}

/**
 * Reads the table and checks it: every stage, action and outcome known, none left out.
 * @throws Error naming every problem
 */
export function parsePetitionLifecycle(table: unknown): PetitionLifecycle {
  const problems: string[] = [];
  const source = isRecord(table) ? table : {};
  const stage = (value: unknown, at: string): PetitionStage => {
    const word = oneOf(PETITION_STAGES, value);
    if (word === undefined) problems.push(`${at}: ${String(value)} is not a stage`);
    return word ?? 'logged';
  };
  const stages = (value: unknown, at: string): PetitionStage[] => {
    if (Array.isArray(value) && value.length > 0) return value.map((entry: unknown) => stage(entry, at));
    problems.push(`${at}: must be a list of stages`);
    return [];
  };
  const outcomes = isRecord(source['outcomes']) ? source['outcomes'] : {};
  const actions = isRecord(source['actions']) ? source['actions'] : {};
  for (const action of Object.keys(actions)) {
    if (oneOf(PETITION_ACTIONS, action) === undefined) problems.push(`/actions/${action}: is not an action`);
  }
  const lifecycle: PetitionLifecycle = {
    initial: stage(source['initial'], '/initial'),
    outcomes: new Map(OUTCOMES.map((word) => [word, stage(outcomes[word], `/outcomes/${word}`)])),
    actions: new Map(PETITION_ACTIONS.map((action) => [action, stages(actions[action], `/actions/${action}`)])),
    forwarderMayBeTold: stages(source['forwarderMayBeTold'], '/forwarderMayBeTold'),
  };
  const declared = stages(source['states'], '/states');
  const left = PETITION_STAGES.filter((word) => !declared.includes(word));
  if (left.length > 0) problems.push(`/states: ${left.join(', ')} left out`);
  if (problems.length > 0) throw new Error(`petition lifecycle: ${problems.join('; ')}`);
  return lifecycle;
}

export const PETITION_LIFECYCLE: PetitionLifecycle = parsePetitionLifecycle(document);

/** The stage that a signed outcome leads to. */
export function stageOfOutcome(outcome: Outcome): PetitionStage {
  return PETITION_LIFECYCLE.outcomes.get(outcome) ?? PETITION_LIFECYCLE.initial;
}

export function isOpenIn(action: PetitionAction, stage: PetitionStage): boolean {
  return PETITION_LIFECYCLE.actions.get(action)?.includes(stage) ?? false;
}
