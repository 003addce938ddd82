import type { LocalDate } from '../dates';
import type { WorkingCalendar } from '../deadlines/calendar';

/** A day on which the chairman is to receive citizens. */
export interface ScheduledDay {
  readonly date: LocalDate;
  /** Days of the schedule that fall on days off and are held on this day instead, ascending. */
  readonly movedFrom: readonly LocalDate[];
}

/** A month `2026-03` and a number of months later, or earlier when `months` is negative. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = year * 12 + number - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/**
 * The chairman's days, ascending, from the first day of the month `from` on: `daysOfMonth` (1–28) of every month up to `to`,
 * each on the next working day where it falls on a day off. A day of the month before `from` counts where it moves into
 * `from`; one that moves past the end of `to` is told too. Without a calendar of the year a day stands as it is.
 */
export function scheduledDays(
  daysOfMonth: readonly number[],
  { from, to }: { readonly from: string; readonly to: string },
  calendar: WorkingCalendar | undefined,
): ScheduledDay[] {
  const held = new Map<LocalDate, LocalDate[]>();
  for (let month = monthAfter(from, -1); month <= to; month = monthAfter(month, 1)) {
    for (const day of daysOfMonth.toSorted((left, right) => left - right)) {
      const wanted = `${month}-${String(day).padStart(2, '0')}`;
      const rolled = calendar?.rollToWorkingDay(wanted);
      const date = typeof rolled === 'string' ? rolled : wanted;
      held.set(date, [...(held.get(date) ?? []), ...(date === wanted ? [] : [wanted])]);
    }
  }
  return [...held]
    .map(([date, movedFrom]) => ({ date, movedFrom }))
    .filter(({ date }) => date >= from)
    .sort((left, right) => (left.date < right.date ? -1 : 1));
}
