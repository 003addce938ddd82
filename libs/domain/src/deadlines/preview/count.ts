import { dateOfDay, yearOf } from '../../dates';
import type { MissingYear } from '../calendar/calendar-year';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { LimitUnit } from '../law/rule';
import type { DaySpan } from './pause';

export interface Period {
  /** Day number of the starting event, which is not counted itself. */
  readonly start: number;
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly pauses: readonly DaySpan[];
}

/** Day numbers. */
export interface Counted {
  /** The last day by counting alone. */
  readonly last: number;
  /** The last day after the roll to a working day. */
  readonly due: number;
  /** The first day whose being a working day or not mattered. */
  readonly firstConsulted: number;
}

/**
 * Where a period ends (Civil Code arts 147, 148). The starting day is not counted. Calendar days: the days of a pause
 * are added, then a last day that is not worked rolls to the next working day. Working days: days not worked and days of
 * a pause, its first day excepted, are not counted. Either way a period never ends inside a pause: one that begins while
 * the period still runs, the last day included, holds the end back at least until the clock runs again; one that begins
 * after the end changes nothing.
 */
export function countPeriod(period: Period, calendar: WorkingCalendar): Counted | MissingYear {
  return period.unit === 'calendar' ? countCalendarDays(period, calendar) : countWorkingDays(period, calendar);
}

function countCalendarDays(period: Period, calendar: WorkingCalendar): Counted | MissingYear {
  let last = period.start + period.amount;
  for (const pause of period.pauses) {
    if (pause.from <= last) last += pause.to - pause.from;
  }
  const due = settle(last, period.pauses, calendar);
  return typeof due === 'number' ? { last, due, firstConsulted: last } : due;
}

function countWorkingDays(period: Period, calendar: WorkingCalendar): Counted | MissingYear {
  let last = period.start;
  let left = period.amount;
  while (left > 0) {
    last += 1;
    const worked = calendar.isWorkingDayNumber(last);
    if (worked === undefined) return missingYearOf(last);
    if (worked && !isStopped(last, period.pauses)) left -= 1;
  }
  const due = settle(last, period.pauses, calendar);
  return typeof due === 'number' ? { last, due, firstConsulted: period.start + 1 } : due;
}

/** The first working day from `day` on at which the clock is running. */
function settle(day: number, pauses: readonly DaySpan[], calendar: WorkingCalendar): number | MissingYear {
  let at = day;
  for (;;) {
    const pause = pauses.find((span) => span.from <= at && at < span.to);
    if (pause !== undefined) {
      at = pause.to;
      continue;
    }
    const worked = calendar.isWorkingDayNumber(at);
    if (worked === undefined) return missingYearOf(at);
    if (worked) return at;
    at += 1;
  }
}

/** Whether the step from the day before to this day falls into a pause: such a day is not counted. */
export function isStopped(day: number, pauses: readonly DaySpan[]): boolean {
  return pauses.some((span) => span.from < day && day <= span.to);
}

function missingYearOf(day: number): MissingYear {
  return { missing: yearOf(dateOfDay(day)) };
}
