import type { CalendarYear } from '@donthu/domain';

export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/**
 * The days between which a calendar year has changed; undefined when it is the same. A new year and one whose state changed
 * have changed from end to end: every date that leans on it may be computed, or is no longer provisional.
 */
export function changedDays(before: CalendarYear | undefined, now: CalendarYear): DaySpan | undefined {
  if (before?.state !== now.state) return { from: `${now.year}-01-01`, to: `${now.year}-12-31` };
  const [old, present] = [dayTexts(before), dayTexts(now)];
  const dates = [...new Set([...old.keys(), ...present.keys()])]
    .filter((date) => old.get(date) !== present.get(date))
    .sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function dayTexts({ days }: CalendarYear): Map<string, string> {
  return new Map(days.map(({ date, kind, name, basis }) => [date, JSON.stringify([kind, name, basis ?? null])]));
}
