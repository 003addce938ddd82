import { EVENT_CATALOGUE } from '@donthu/contracts';
import { lifecycleOf, say, SAME, shippedLaw, type PetitionStage } from '@donthu/domain';
import type { Language } from '@donthu/http';
import type {
  CaseProgress,
  ObligationsProgress,
  PetitionProgress,
  ProgressSlices,
  ProgressStep,
} from './progress.view';

/** What the public look-up answers. */
export interface Progress {
  /** State as in the register's lists. */
  readonly state: string;
  readonly stateName: string;
  readonly steps: readonly { readonly what: string; readonly on: string }[];
  /** In words; `null` when nothing follows. */
  readonly nextStep: string | null;
  /** Earliest day by which something must be done, whether or not it is what comes next. */
  readonly dueOn: string | null;
  /** What must be done by when, the earliest first: the next step may be none of it, and its day no other's. */
  readonly limits: readonly { readonly what: string; readonly dueOn: string }[];
  /** What became of it, in words, from the day it was sent to the petitioner. */
  readonly result: {
    readonly outcome: string | null;
    readonly documentNumber: string | null;
    readonly on: string;
  } | null;
}

export function progressOf({ petition, case: opened, obligations }: ProgressSlices, language: Language): Progress {
  const { kind, state: caseState, steps } = opened.data;
  const limits = limitsOf(obligations.data, language);
  return {
    ...stateOf(petition.data, opened.data, language),
    steps: [
      ...(petition.data?.steps ?? []).map((step) => ({ what: petitionStep(step, language), on: step.on })),
      ...steps.map(({ code, on }) => ({ what: say('case-step', code, language, kind ?? undefined), on })),
    ],
    nextStep:
      caseState === null ? nextOfPetition(petition.data, language) : nextOfCase(kind ?? '', caseState, language),
    dueOn: limits[0]?.dueOn ?? null,
    limits,
    result: resultOf(opened.data, language),
  };
}

function stateOf(petition: PetitionProgress | null, { kind, state }: CaseProgress, language: Language) {
  if (state !== null) return { state, stateName: say('case-state', state, language, kind ?? undefined) };
  const stage = petition?.state.stage ?? 'logged';
  return { state: stage, stateName: say('petition-state', stage, language) };
}

/** Steps by which the petitioner gets it; before them it is the office's own. */
const SENT: ReadonlySet<string> = new Set(['send', 'answer']);

function resultOf({ decision, steps }: ProgressSlices['case']['data'], language: Language): Progress['result'] {
  if (decision === null || !steps.some(({ code }) => SENT.has(code))) return null;
  const { outcome, documentNumber, on } = decision;
  return {
    outcome: outcome === '' ? null : say('choice', `outcome.${outcome}`, language),
    documentNumber: documentNumber || null,
    on,
  };
}

function petitionStep({ code, outcome }: ProgressStep, language: Language): string {
  const title = EVENT_CATALOGUE.get(code)?.title[language] ?? code;
  return outcome === undefined ? title : `${title}: ${say('outcome', outcome, language)}`;
}

const NEXT_ACTION: Partial<Record<PetitionStage, string>> = {
  logged: 'classify',
  classified: 'propose',
  awaiting_supplement: 'supplement',
  proposed: 'sign',
};

function nextOfPetition(petition: PetitionProgress | null, language: Language): string | null {
  if (!petition || petition.state.stage === 'withdrawn') return null;
  const action = NEXT_ACTION[petition.state.stage] ?? (petition.notified ? undefined : 'notify');
  return action === undefined ? null : say('petition-action', action, language);
}

/** Ways out of the ordinary course: they may happen, but they are not what comes next. */
const SIDE_STATES: ReadonlySet<string> = new Set(['suspended', 'withdrawn', 'terminated', SAME]);

function nextOfCase(kind: string, state: string, language: Language): string | null {
  const steps = [...(lifecycleOf(kind)?.steps.values() ?? [])];
  const next = steps.find(({ from, to }) => from.includes(state) && !SIDE_STATES.has(to));
  return next ? say('case-step', next.step, language, kind) : null;
}

const LAW = shippedLaw();

function limitsOf({ items }: ObligationsProgress, language: Language): Progress['limits'] {
  return items
    .flatMap(({ step, state, dueOn }) =>
      state === 'open' && dueOn !== null ? [{ what: LAW.versionsOf(step).at(-1)?.name[language] ?? step, dueOn }] : [],
    )
    .sort((left, right) => (left.dueOn < right.dueOn ? -1 : 1));
}
