import type { LocalDate } from '../dates';
import { PETITION_LIFECYCLE, stageOfOutcome } from './lifecycle/petition-lifecycle';
import type { PetitionStage } from './lifecycle/petition-stage';
import { isPetitionEvent, type PetitionEvent } from './petition-event';
import type { RegisteredBefore } from './petition-command';
import type { PetitionState } from './petition-state';
import { respondentOfficerAfter } from './respondent-officer';

type DataOf<T extends PetitionEvent['type']> = Extract<PetitionEvent, { type: T }>['data'];
type Classified = DataOf<'petition.classified.v1'>;
type Corrected = DataOf<'petition.corrected.v1'>;
type Later = Exclude<PetitionEvent, { type: 'petition.logged.v1' | 'petition.imported.v1' }>;
type OfOutcome = Extract<Later, { type: `petition.outcome-${string}` }>;

/** The state after one more fact. A later fact without a beginning (a truncated stream) leaves nothing. */
export function evolvePetition(state: PetitionState | undefined, event: PetitionEvent): PetitionState | undefined {
  switch (event.type) {
    case 'petition.logged.v1':
      return begunLive(event.data);
    case 'petition.imported.v1':
      return begunAsHistory(event.data);
    default:
      return state === undefined ? undefined : { ...evolveLater(state, event), touched: true };
  }
}

/** The state of a stream; events of other types are passed over. */
export function foldPetition(
  events: Iterable<{ readonly type: string; readonly data: Readonly<Record<string, unknown>> }>,
): PetitionState | undefined {
  let state: PetitionState | undefined;
  for (const event of events) if (isPetitionEvent(event)) state = evolvePetition(state, event);
  return state;
}

function begunLive(data: DataOf<'petition.logged.v1'>): PetitionState {
  return {
    stage: PETITION_LIFECYCLE.initial,
    receivedOn: data.receivedOn,
    documentDate: data.documentDate,
    declaredKind: data.declaredKind,
    anonymous: data.anonymous,
    peopleCount: data.peopleCount,
    hasForwarder: data.hasForwarder,
    respondentOfficerId: data.respondentOfficerId,
    importId: data.takenOverFrom?.importId,
    ...(data.takenOverFrom && { registeredBefore: registeredBefore(data.takenOverFrom) }),
    touched: false,
  };
}

function begunAsHistory(data: DataOf<'petition.imported.v1'>): PetitionState {
  return {
    stage: 'history',
    receivedOn: data.receivedOn,
    declaredKind: data.kind,
    anonymous: data.anonymous,
    peopleCount: data.anonymous ? 0 : 1,
    hasForwarder: false,
    importId: data.importId,
    registeredBefore: registeredBefore(data),
    touched: false,
  };
}

function registeredBefore({ field, outcome }: RegisteredBefore): RegisteredBefore {
  return { ...(field !== undefined && { field }), ...(outcome !== undefined && { outcome }) };
}

function evolveLater(state: PetitionState, event: Later): PetitionState {
  switch (event.type) {
    case 'petition.classified.v1':
      return classified(state, event.data);
    case 'petition.corrected.v1':
      return corrected(state, event.data);
    case 'petition.supplement-requested.v1':
      return { ...state, stage: 'awaiting_supplement' };
    case 'petition.supplement-received.v1':
      return { ...state, stage: beforeProposal(state) };
    case 'petition.result-notified.v1':
      return { ...state, told: [...new Set([...(state.told ?? []), event.data.to])] };
    case 'petition.documents-added.v1':
      return state;
    case 'petition.withdrawn.v1':
      return { ...state, stage: 'withdrawn' };
    case 'petition.import-undone.v1':
      return { ...state, stage: 'undone' };
    default:
      return evolveOutcome(state, event);
  }
}

function evolveOutcome(state: PetitionState, event: OfOutcome): PetitionState {
  switch (event.type) {
    case 'petition.outcome-proposed.v1':
      return { ...state, stage: 'proposed', proposed: event.data.outcome, sentBack: undefined };
    case 'petition.outcome-sent-back.v1':
      return { ...state, stage: beforeProposal(state), proposed: undefined, sentBack: true };
    case 'petition.outcome-signed.v1': {
      const { outcome, signedOn } = event.data;
      return { ...state, stage: stageOfOutcome(outcome), signed: { outcome, on: signedOn } };
    }
  }
}

function classified(state: PetitionState, { previousKind: _, ...classification }: Classified): PetitionState {
  // A petition found eligible waits for nothing; otherwise what was asked for is still awaited.
  const waiting = state.stage === 'awaiting_supplement' && !classification.eligible;
  return { ...state, stage: waiting ? 'awaiting_supplement' : 'classified', classification, proposed: undefined };
}

function corrected(
  state: PetitionState,
  { changed: _c, cleared, attachments: _a, channel: _h, ...values }: Corrected,
): PetitionState {
  return {
    ...state,
    ...values,
    documentDate: documentDateAfter(state.documentDate, { ...values, cleared }),
    respondentOfficerId: respondentOfficerAfter(state.respondentOfficerId, { ...values, cleared }),
  };
}

/** The date on the document after a correction. */
export function documentDateAfter(
  before: LocalDate | undefined,
  { documentDate, cleared }: Pick<Corrected, 'documentDate' | 'cleared'>,
): LocalDate | undefined {
  return cleared?.includes('documentDate') ? undefined : (documentDate ?? before);
}

function beforeProposal(state: PetitionState): PetitionStage {
  return state.classification === undefined ? 'logged' : 'classified';
}
