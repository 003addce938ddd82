import type {
  CaseOpenedV1,
  CaseStepTakenV1,
  ObligationsChangedV1,
  PetitionLoggedV1,
  PetitionOutcomeSignedV1,
  RatingGivenV1,
} from '@donthu/contracts';
import { evolvePetition, isPetitionEvent, localDateOf } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import type {
  CaseProgress,
  ObligationsProgress,
  PetitionProgress,
  ProgressStep,
  RatingProgress,
} from './progress.view';

/** What citizens are told about; proposals and what was sent back are the office's own business. */
const TOLD: ReadonlySet<string> = new Set([
  'petition.logged.v1',
  'petition.classified.v1',
  'petition.supplement-requested.v1',
  'petition.supplement-received.v1',
  'petition.outcome-signed.v1',
  'petition.result-notified.v1',
  'petition.withdrawn.v1',
]);

const NOT_LOGGED_YET = { code: null, notified: false, steps: [] };

export function projectPetition(before: PetitionProgress | null, event: StoredEvent): PetitionProgress | null {
  const fact: { type: string; data: StoredEvent['data'] } = event;
  const state = isPetitionEvent(fact) ? evolvePetition(before?.state, fact) : before?.state;
  if (!state) return before;
  const { code, notified, steps } = before ?? NOT_LOGGED_YET;
  return {
    code: event.type === 'petition.logged.v1' ? (event.data as PetitionLoggedV1).receiptCode : code,
    unit: event.unit,
    state,
    notified: notified || event.type === 'petition.result-notified.v1',
    steps: TOLD.has(event.type) ? [...steps, toldStep(event)] : steps,
  };
}

/** Steps whose document says what became of the petition. */
const RESULTS: ReadonlySet<string> = new Set(['decide', 'answer']);

export function projectCase(before: CaseProgress, event: StoredEvent): CaseProgress {
  if (event.type === 'case.opened.v1') return { ...before, kind: (event.data as CaseOpenedV1).kind, state: 'accepted' };
  const { step, to, on, documentNumber = '', outcome = '' } = event.data as CaseStepTakenV1;
  return {
    ...before,
    state: to,
    steps: [...before.steps, { code: step, on }],
    ...(RESULTS.has(step) && { decision: { documentNumber, outcome, on } }),
    ...(step === 'publish' && { publishedOn: on }),
  };
}

export function projectObligations(before: ObligationsProgress, event: StoredEvent): ObligationsProgress {
  if (event.type !== 'obligations.changed.v1') return before;
  const { items } = event.data as ObligationsChangedV1;
  return { items: items.map(({ step, dueOn, state }) => ({ step, dueOn, state })) };
}

export function projectRating({ data }: StoredEvent): RatingProgress {
  return { stars: (data as RatingGivenV1).stars };
}

function toldStep({ type, data, meta }: StoredEvent): ProgressStep {
  const dated = data as { readonly receivedOn?: string; readonly signedOn?: string; readonly on?: string };
  const on = dated.receivedOn ?? dated.signedOn ?? dated.on ?? localDateOf(meta.at);
  return {
    code: type,
    on,
    ...(type === 'petition.outcome-signed.v1' && { outcome: (data as PetitionOutcomeSignedV1).outcome }),
  };
}
