import type { Config } from '@donthu/config';
import { localDateOf, shippedCalendarYears, WorkingCalendar, type LocalDate } from '@donthu/domain';
import { DEMO_RECEPTION_DAYS } from '../first-start/demo-office';

export interface ScheduledDay {
  readonly date: LocalDate;
  /** Day of the month that fell on a day off, so that reception moved on to the next working day. */
  readonly movedFrom?: LocalDate;
}

/** Days of the month (1–28) on which the chairmen receive citizens, by unit. */
export function receptionDaysOf({ receptionDays, demo }: Pick<Config, 'receptionDays' | 'demo'>) {
  return receptionDays ?? (demo === 'none' ? {} : DEMO_RECEPTION_DAYS);
}

/**
 * Days on which the chairman receives citizens, this month and the next: `daysOfMonth` (1–28), each moved to the next
 * working day where it falls on a day off. A year without a calendar is told as it stands.
 */
export function receptionSchedule(daysOfMonth: readonly number[], nowMs: number): ScheduledDay[] {
  const calendar = new WorkingCalendar(shippedCalendarYears());
  const [year = 0, month = 0] = localDateOf(nowMs).split('-').map(Number);
  return [month, month + 1].flatMap((number) => {
    const first = `${number > 12 ? year + 1 : year}-${String(number > 12 ? 1 : number).padStart(2, '0')}`;
    return daysOfMonth
      .toSorted((a, b) => a - b)
      .map((day): ScheduledDay => {
        const wanted = `${first}-${String(day).padStart(2, '0')}`;
        const date = calendar.rollToWorkingDay(wanted);
        return typeof date !== 'string' || date === wanted ? { date: wanted } : { date, movedFrom: wanted };
      });
  });
}
