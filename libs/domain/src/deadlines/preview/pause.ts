import { dayNumber, isRealDate, type LocalDate } from '../../dates';

/** The clock stands still from the day of the suspension to the day of the resumption; open while `to` is absent. */
export interface Pause {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/** Closed pauses as day numbers, in order, not overlapping, none empty. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a pause, or undefined. */
export function pauseProblem(pause: Pause): string | undefined {
  if (!isRealDate(pause.from)) return pause.from;
  if (pause.to === undefined) return undefined;
  return isRealDate(pause.to) && pause.to >= pause.from ? undefined : `${pause.from}/${pause.to}`;
}

/** Closed pauses that lie after the start, cut at the start; those that touch or overlap count their days once. */
export function closedSpans(pauses: readonly Pause[], startsOn: LocalDate): DaySpan[] {
  if (pauses.length === 0) return [];
  const start = dayNumber(startsOn);
  const spans = pauses
    .flatMap((pause) =>
      pause.to === undefined ? [] : [{ from: Math.max(dayNumber(pause.from), start), to: dayNumber(pause.to) }],
    )
    .filter((span) => span.to > span.from)
    .sort((left, right) => left.from - right.from);
  const merged: DaySpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.from < last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** The day the earliest open pause began, if there is one. */
export function openSince(pauses: readonly Pause[]): LocalDate | undefined {
  return pauses
    .filter((pause) => pause.to === undefined)
    .map((pause) => pause.from)
    .sort()[0];
}
