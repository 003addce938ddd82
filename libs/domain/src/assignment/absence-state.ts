import type { AbsenceRecordedV1 } from '@donthu/contracts';
import type { LocalDate } from '../dates';

export interface AbsenceEvent {
  readonly type: 'absence.recorded.v1';
  readonly data: AbsenceRecordedV1;
}

/** Both days included. */
export interface Absence {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly deputy: string;
}

/** The absences of one officer, by their first day; folded from the stream `absence/<officerId>`. */
export type AbsenceState = readonly Absence[];

export function evolveAbsence(state: AbsenceState, { data }: AbsenceEvent): AbsenceState {
  const absence = { from: data.from, to: data.to, deputy: data.deputy };
  return [...state, absence].sort((left, right) => (left.from < right.from ? -1 : 1));
}

export function isAbsenceEvent(event: {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}): event is AbsenceEvent {
  return event.type === 'absence.recorded.v1';
}

/** The state of a stream; events of other types are passed over. */
export function foldAbsence(
  events: Iterable<{ readonly type: string; readonly data: Readonly<Record<string, unknown>> }>,
): AbsenceState {
  let state: AbsenceState = [];
  for (const event of events) if (isAbsenceEvent(event)) state = evolveAbsence(state, event);
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
