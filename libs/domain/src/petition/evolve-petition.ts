import { PETITION_LIFECYCLE, stageOfOutcome } from './lifecycle/petition-lifecycle';
import type { PetitionStage } from './lifecycle/petition-stage';
import { isPetitionEvent, type PetitionEvent } from './petition-event';
import type { PetitionState } from './petition-state';

type Later = Exclude<PetitionEvent, { type: 'petition.logged.v1' | 'petition.imported.v1' }>;

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

function begunLive(data: Extract<PetitionEvent, { type: 'petition.logged.v1' }>['data']): PetitionState {
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
    touched: false,
  };
}

function begunAsHistory(data: Extract<PetitionEvent, { type: 'petition.imported.v1' }>['data']): PetitionState {
  return {
    stage: 'history',
    receivedOn: data.receivedOn,
    declaredKind: data.kind,
    anonymous: data.anonymous,
    peopleCount: data.anonymous ? 0 : 1,
    hasForwarder: false,
    importId: data.importId,
    touched: false,
  };
}

function evolveLater(state: PetitionState, event: Later): PetitionState {
  switch (event.type) {
    case 'petition.classified.v1': {
      // A petition found eligible waits for nothing; otherwise what was asked for is still awaited.
      const waiting = state.stage === 'awaiting_supplement' && !event.data.eligible;
      const { previousKind: _, ...classification } = event.data;
      return { ...state, stage: waiting ? 'awaiting_supplement' : 'classified', classification, proposed: undefined };
    }
    case 'petition.corrected.v1': {
      const { changed: _, attachments: __, channel: ___, ...values } = event.data;
      return { ...state, ...values };
    }
    case 'petition.supplement-requested.v1':
      return { ...state, stage: 'awaiting_supplement' };
    case 'petition.supplement-received.v1':
    case 'petition.outcome-sent-back.v1':
      return { ...state, stage: beforeProposal(state), proposed: undefined };
    case 'petition.outcome-proposed.v1':
      return { ...state, stage: 'proposed', proposed: event.data.outcome };
    case 'petition.outcome-signed.v1':
      return {
        ...state,
        stage: stageOfOutcome(event.data.outcome),
        signed: { outcome: event.data.outcome, on: event.data.signedOn },
      };
    case 'petition.result-notified.v1':
      return state;
    case 'petition.withdrawn.v1':
      return { ...state, stage: 'withdrawn' };
    case 'petition.import-undone.v1':
      return { ...state, stage: 'undone' };
  }
}

function beforeProposal(state: PetitionState): PetitionStage {
  return state.classification === undefined ? 'logged' : 'classified';
}
