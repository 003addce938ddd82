import { kindOfPetition } from '@donthu/domain';
import type { ViewDocument } from '@donthu/views';
import { dueDatesOf, isMasked, listedState, type REGISTER_VIEW } from '../views/register.view';
import type { PetitionSlice } from '../views/register-slices';
import { MASK, type OpenedPetition } from './open-rows';

type Slices = (typeof REGISTER_VIEW)['slices'];
export type RegisterRow = ViewDocument<Slices, Record<string, string | number | boolean | null>>;

export interface ShownPetition {
  readonly petitionId: string;
  readonly petition: PetitionSlice;
  readonly row: Pick<RegisterRow, 'slices'>;
  readonly opened: OpenedPetition;
}

/** A row of the register as lists show it; what the caller may not see stands as a mask. */
export function itemOf({ petitionId, petition, row, opened }: ShownPetition, today: string) {
  const { assignment, case: openedCase, obligations } = row.slices;
  const due = dueDatesOf(obligations.data.items, petition.state);
  return {
    petitionId,
    register: petition.register,
    receivedOn: petition.state.receivedOn,
    kind: kindOfPetition(petition.state),
    classified: petition.state.classification !== undefined,
    field: petition.state.classification?.field ?? petition.state.registeredBefore?.field ?? null,
    summary: textOf(opened, 'summary'),
    petitioners: petitionersOf(petition, opened),
    masked: isMasked(petition.state),
    anonymous: petition.state.anonymous,
    state: listedState(petition, openedCase.data),
    responsible: assignment.data.responsible,
    coordinating: assignment.data.coordinating,
    leader: assignment.data.leader,
    nextDueOn: due.next,
    workDueOn: due.work,
    tellDueOn: due.tell,
    overdue: due.next !== null && due.next < today,
    proposedOutcome: petition.state.proposed ?? null,
    sentBack: petition.state.sentBack ?? false,
    reason: textOf(opened, 'reason'),
  };
}

/** One petition: the row, and what the form and the outcome add. */
export function detailOf(petition: PetitionSlice, opened: OpenedPetition) {
  const { state } = petition;
  const text = (name: string) => textOf(opened, name);
  return {
    channel: petition.channel,
    documentDate: state.documentDate ?? null,
    declaredKind: state.declaredKind,
    peopleCount: state.peopleCount,
    visitId: petition.visitId ?? null,
    receiptCode: petition.receiptCode ?? null,
    people: opened.petitioners ?? null,
    ...classificationOf(petition),
    request: text('request'),
    respondent: {
      name: text('respondent.name'),
      position: text('respondent.position'),
      officerId: state.respondentOfficerId ?? null,
    },
    challengedDecision: { number: text('challengedDecision.number'), date: text('challengedDecision.date') },
    forwarder: state.hasForwarder
      ? {
          name: text('forwarder.name'),
          documentNumber: text('forwarder.documentNumber'),
          documentDate: text('forwarder.documentDate'),
        }
      : null,
    told: state.told ?? [],
    recipient: text('recipient'),
    loggedBy: petition.loggedBy,
  };
}

function classificationOf({ state }: PetitionSlice) {
  const { classification } = state;
  const { eligible = null, missing = [], withinJurisdiction = null, duplicateOf = null } = classification ?? {};
  return {
    eligible,
    missing,
    withinJurisdiction,
    duplicateOf,
    ...outcomeOf(state),
  };
}

/** The outcome of a row kept as history is the old register's; what is live work has none before it is signed. */
function outcomeOf({ stage, signed, registeredBefore }: PetitionSlice['state']) {
  const told = stage === 'history' ? registeredBefore?.outcome : undefined;
  return { outcome: signed?.outcome ?? told ?? null, signedOn: signed?.on ?? null };
}

function textOf({ texts }: OpenedPetition, name: string): string | null {
  if (texts === undefined) return MASK;
  const text = texts[name];
  return typeof text === 'string' ? text : null;
}

function petitionersOf(petition: PetitionSlice, { petitioners }: OpenedPetition): { readonly displayName: string }[] {
  if (petitioners)
    return petitioners.map(({ fullName }) => ({ displayName: typeof fullName === 'string' ? fullName : MASK }));
  return petition.state.anonymous ? [] : [{ displayName: MASK }];
}
