import { decided, firstRefusal, refused, warningsOf, type Decision, type Refusal } from '../../decision';
import { knownConditions } from '../missing-conditions';
import { isOpenIn } from '../lifecycle/petition-lifecycle';
import type { ClassifyCommand, PetitionFacts } from '../petition-command';
import type { PetitionEvent } from '../petition-event';
import type { PetitionState } from '../petition-state';
import { refuseAction } from './allowed-actions';

type Classified = Extract<PetitionEvent, { type: 'petition.classified.v1' }>['data'];

/**
 * Classified by substance (Thông tư 05/2021/TT-TTCP); again until the outcome is signed, which takes a standing proposal
 * back. Eligible and something missing exclude each other.
 */
export function decideClassify(
  state: PetitionState,
  command: ClassifyCommand,
  facts: PetitionFacts,
): Decision<PetitionEvent> {
  if (!isOpenIn('classify', state.stage)) return refuseAction(state, 'classify');
  const refusal = classificationRefusal(command, facts);
  if (refusal !== undefined) return refused(refusal);
  const conditions = knownConditions(command.missing);
  const warnings = warningsOf({
    missing_not_named: !command.eligible && command.missing.length === 0,
    unknown_condition: conditions.unknown.length > 0,
    anonymous_not_denunciation: state.anonymous && command.eligible && command.kind !== 'denunciation',
  });
  return decided(
    [{ type: 'petition.classified.v1', data: classifiedData(state, command, conditions.codes) }],
    warnings,
  );
}

function classificationRefusal(command: ClassifyCommand, facts: PetitionFacts): Refusal | undefined {
  return firstRefusal([
    command.eligible && command.missing.length > 0
      ? { code: 'INTAKE.ELIGIBLE_WITH_MISSING', pointer: '/missing' }
      : undefined,
    command.duplicateOf === command.petitionId
      ? { code: 'INTAKE.DUPLICATE_OF_ITSELF', pointer: '/duplicateOf' }
      : undefined,
    command.duplicateOf !== undefined && facts.duplicateKnown === false
      ? { code: 'INTAKE.UNKNOWN_DUPLICATE', pointer: '/duplicateOf' }
      : undefined,
  ]);
}

function classifiedData(state: PetitionState, command: ClassifyCommand, missing: string[]): Classified {
  return {
    kind: command.kind,
    ...(state.classification !== undefined && { previousKind: state.classification.kind }),
    field: command.field,
    eligible: command.eligible,
    missing,
    withinJurisdiction: command.withinJurisdiction,
    ...(command.duplicateOf !== undefined && { duplicateOf: command.duplicateOf }),
  };
}
