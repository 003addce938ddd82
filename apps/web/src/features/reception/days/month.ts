import type { WorkingCalendar } from '@donthu/domain/deadlines/calendar';

/** `2026-03` and a number of months later or earlier. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/**
 * When the chairman is to receive in a month: `daysOfMonth` (1–28), each on the next working day where it falls on a day off.
 * Under the date of reception the day it was moved from, or the date itself.
 */
export function plannedIn(
  month: string,
  daysOfMonth: readonly number[],
  calendar: WorkingCalendar | undefined,
): ReadonlyMap<string, string> {
  const planned = daysOfMonth.map((day): [string, string] => {
    const wanted = `${month}-${String(day).padStart(2, '0')}`;
    const date = calendar?.rollToWorkingDay(wanted);
    return [typeof date === 'string' ? date : wanted, wanted];
  });
  return new Map(planned);
}

/** The dates of a month in weeks from Monday to Sunday; places of other months are undefined. */
export function weeksOf(month: string): (string | undefined)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const places = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, place) => {
    const day = place - before + 1;
    return day >= 1 && day <= days ? `${month}-${String(day).padStart(2, '0')}` : undefined;
  });
  return Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7));
}
