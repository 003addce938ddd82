import { hidesPeople, isOver, isTelling, kindOfPetition, type PetitionState } from '@donthu/domain';
import { wordTokens } from '@donthu/sealing';
import { defineView, type Slice } from '@donthu/views';
import { referenceTokens } from '../petition/register-reference';
import type { AssignmentSlice, CaseSlice, DisclosureSlice, ObligationsSlice, PetitionSlice } from './register-slices';

export function isMasked(state: PetitionState): boolean {
  return hidesPeople(kindOfPetition(state));
}

/** Token by which the petition that names a file is found; no folded word has a colon. */
export function fileToken(fileId: string): string {
  return `file:${fileId}`;
}

/** Token by which the petitions are found on which an officer works together with the responsible one. */
export function coordinatingToken(officer: string): string {
  return `coordinating:${officer}`;
}

/** Where a petition stands in the register: by day of receipt and, within the day, by number. */
function placeOf({ state: { receivedOn }, register: { year, number } }: PetitionSlice): string {
  return `${receivedOn} ${year}/${String(number).padStart(9, '0')}`;
}

/** The places of all petitions received within a period, both days included. */
export function placesWithin({ from, to }: { readonly from?: string; readonly to?: string }): {
  readonly from?: string;
  readonly to?: string;
} {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to: `${to} ~` }) };
}

interface RegisterSlices {
  readonly petition: Slice<PetitionSlice | null>;
  readonly assignment: Slice<AssignmentSlice>;
  readonly case: Slice<CaseSlice>;
  readonly obligations: Slice<ObligationsSlice>;
  readonly disclosure: Slice<DisclosureSlice>;
}

interface DueDates {
  /** Earliest of all that is still to be met. */
  readonly next: string | null;
  /** Earliest of what is done with the petition or the case. */
  readonly work: string | null;
  /** Earliest result that the desk has to make known; `null` while there is none to tell. */
  readonly tell: string | null;
}

/** When what is next. */
export function dueDatesOf(items: ObligationsSlice['items'], { signed }: Pick<PetitionState, 'signed'>): DueDates {
  const open = items.filter((item) => item.state === 'open');
  return {
    next: earliest(open),
    work: earliest(open.filter(({ step }) => !isTelling(step))),
    tell: signed === undefined ? null : earliest(open.filter(({ step }) => isTelling(step))),
  };
}

function earliest(items: ObligationsSlice['items']): string | null {
  const due = items.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  return due.reduce<string | null>((first, on) => (first === null || on < first ? on : first), null);
}

/** State as lists show it: the petition's own until acceptance, then the case's. */
export function listedState(petition: PetitionSlice, opened: CaseSlice): string {
  return opened.state ?? petition.state.stage;
}

interface RegisterData {
  readonly petition: PetitionSlice | null;
  readonly assignment: AssignmentSlice;
  readonly case: CaseSlice;
  readonly obligations: ObligationsSlice;
  readonly disclosure: DisclosureSlice;
  readonly [slice: string]: unknown;
}

const EMPTY: RegisterData = {
  petition: null,
  assignment: { responsible: null, coordinating: [], leader: null },
  case: { state: null },
  obligations: { items: [] },
  disclosure: { erased: false },
};

/** The petition register (sổ tiếp nhận đơn) as lists and search see it. */
export const REGISTER_VIEW = defineView({
  name: 'intake_register',
  revisionOfRules: 6,
  slices: EMPTY,
  fields: ({ petition, assignment, case: opened, obligations }: RegisterSlices) => {
    const data = petition.data;
    if (!data || data.state.stage === 'undone') return undefined;
    const state = listedState(data, opened.data);
    const due = dueDatesOf(obligations.data.items, data.state);
    return {
      unit: data.unit,
      state,
      open: !isOver(state, opened.data.state !== null),
      kind: kindOfPetition(data.state),
      place: placeOf(data),
      responsible: assignment.data.responsible,
      nextDueOn: due.next,
      tellDueOn: due.tell,
    };
  },
  fieldNames: ['unit', 'state', 'open', 'kind', 'place', 'responsible', 'nextDueOn', 'tellDueOn'],
  tokens: ({ petition, assignment, disclosure }: RegisterSlices) => {
    const data = petition.data;
    if (!data) return [];
    const files = data.attachments.map(({ fileId }) => fileToken(fileId));
    const hidden = isMasked(data.state) || disclosure.data.erased;
    const helpers = assignment.data.coordinating.map(coordinatingToken);
    const quoted = referenceTokens(data.register, data.receiptCode);
    return [...quoted, ...files, ...helpers, ...data.textTokens, ...(hidden ? [] : wordTokens(data.peopleTokens))];
  },
  indexes: {
    byReceived: { equal: ['unit'], order: 'place' },
    byState: { equal: ['unit', 'state'], order: 'place' },
    byKind: { equal: ['unit', 'kind'], order: 'place' },
    byResponsible: { equal: ['unit', 'responsible'], order: 'place' },
    byResponsibleState: { equal: ['unit', 'responsible', 'state'], order: 'place', short: true },
    byDue: { equal: ['unit'], order: 'nextDueOn' },
    byOpen: { equal: ['unit', 'open'], order: 'nextDueOn', short: true },
    byTell: { equal: ['unit'], order: 'tellDueOn', short: true },
  },
});
