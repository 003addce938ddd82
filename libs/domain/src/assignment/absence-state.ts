import type { AbsenceEndedV1, AbsenceRecordedV1 } from '@donthu/contracts';
import { addDays, type LocalDate } from '../dates';

export type AbsenceEvent =
  | { readonly type: 'absence.recorded.v1'; readonly data: AbsenceRecordedV1 }
  | { readonly type: 'absence.ended.v1'; readonly data: AbsenceEndedV1 };

/** Both days included. */
export interface Absence {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly deputy: string;
}

/** The absences of one officer, by their first day; folded from the stream `absence/<officerId>`. */
export type AbsenceState = readonly Absence[];

export function evolveAbsence(state: AbsenceState, event: AbsenceEvent): AbsenceState {
  if (event.type === 'absence.ended.v1') return ended(state, event.data);
  const { from, to, deputy } = event.data;
  return [...state, { from, to, deputy }].sort((left, right) => (left.from < right.from ? -1 : 1));
}

/** What did not come about at all is no absence. */
function ended(state: AbsenceState, { from, backOn }: AbsenceEndedV1): AbsenceState {
  const to = addDays(backOn, -1);
  return state.flatMap((absence) => (absence.from === from ? (to < from ? [] : { ...absence, to }) : absence));
}

/** A view's absences after an event; one of another type changes nothing. */
export function absencesAfter(
  state: AbsenceState,
  event: { readonly type: string; readonly data: Readonly<Record<string, unknown>> },
): AbsenceState {
  return isAbsenceEvent(event) ? evolveAbsence(state, event) : state;
}

function isAbsenceEvent(event: {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}): event is AbsenceEvent {
  return event.type === 'absence.recorded.v1' || event.type === 'absence.ended.v1';
}

/** The state of a stream; events of other types are passed over. */
export function foldAbsence(
  events: Iterable<{ readonly type: string; readonly data: Readonly<Record<string, unknown>> }>,
): AbsenceState {
  let state: AbsenceState = [];
  for (const event of events) state = absencesAfter(state, event);
  return state;
}

/**
 * How many deputies in a row may be away themselves. A deputy who falls ill passes on what he stands in for: alerts go to the
 * last of the row, rights to all of it.
 */
export const MAX_DEPUTIES = 5;

/** The absence that covers a day; its deputy has the officer's alerts and rights meanwhile. */
export function absenceOn(state: AbsenceState, day: LocalDate): Absence | undefined {
  return state.find((absence) => absence.from <= day && day <= absence.to);
}

/** The next absence that begins later than a day. */
export function absenceAfter(state: AbsenceState, day: LocalDate): Absence | undefined {
  return state.find((absence) => absence.from > day);
}
