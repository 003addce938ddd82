import { addDays } from '@donthu/domain/dates';
import type { Schemas } from '../../../api/client';

/** Days listed one by one; a longer period shows its days that are special. */
const MOST_DAYS = 25;

export interface CountedDay {
  readonly date: string;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Which day of the limit it is; undefined where it does not count. */
  readonly count?: number;
  readonly excluded?: Schemas['Words'];
  readonly paused?: true;
  /** The day on which it began, which counts for nothing (Civil Code 91/2015, art. 147). */
  readonly start?: true;
}

/** The first day that counts: a limit that begins before a weekend counts from behind it. */
export function firstCounted({ firstCountedDay, excludedDays }: Schemas['Derivation']): string {
  const excluded = new Set(excludedDays.map(({ date }) => date));
  let day = firstCountedDay;
  while (excluded.has(day)) day = addDays(day, 1);
  return day;
}

/**
 * The days from the start of a limit to its end, as the derivation counts them; none where every day counts. Of a long period
 * only the first, the last and the days that do not count; of a pause its first and its last.
 */
export function countDays(derivation: Schemas['Derivation'], dueOn: string | null): readonly CountedDay[] {
  const { startsOn, firstCountedDay, excludedDays, pauses, limit } = derivation;
  const plain = limit.unit === 'calendar' && excludedDays.length === 0 && pauses.length === 0;
  if (dueOn === null || plain) return [];
  const excluded = new Map(excludedDays.map(({ date, reason }) => [date, reason]));
  const days: CountedDay[] = [{ date: startsOn, weekday: weekdayOf(startsOn), start: true }];
  let count = 0;
  for (let date = firstCountedDay; date <= dueOn && days.length < 800; date = addDays(date, 1)) {
    const weekday = weekdayOf(date);
    const reason = excluded.get(date);
    const paused = pauses.some(({ from, to }) => from <= date && date < to);
    if (reason) days.push({ date, weekday, excluded: reason });
    else if (paused) days.push({ date, weekday, paused });
    else days.push({ date, weekday, count: (count += 1) });
  }
  if (days.length <= MOST_DAYS) return days;
  return days.filter(
    (day, index) => index < 2 || index === days.length - 1 || day.excluded !== undefined || isEdgeOfPause(days, index),
  );
}

/** The first and the last day of a pause, so that the count does not jump without a word. */
function isEdgeOfPause(days: readonly CountedDay[], index: number): boolean {
  return days[index]?.paused === true && !(days[index - 1]?.paused && days[index + 1]?.paused);
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
