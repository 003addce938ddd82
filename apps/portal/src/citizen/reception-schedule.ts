import { Injectable } from '@nestjs/common';
import type { Config } from '@donthu/config';
import {
  monthAfter,
  scheduledDays,
  shippedCalendarYears,
  WorkingCalendar,
  yearOf,
  type LocalDate,
  type ScheduledDay,
} from '@donthu/domain';
import { ViewStore } from '@donthu/views';
import { DEMO_RECEPTION_DAYS } from '../first-start/demo-office';
import { CALENDAR_YEARS_VIEW } from '../views/calendar-years.view';

/** Days of the month (1–28) on which the chairmen receive citizens, by unit. */
export function receptionDaysOf({ receptionDays, demo }: Pick<Config, 'receptionDays' | 'demo'>) {
  return receptionDays ?? (demo === 'none' ? {} : DEMO_RECEPTION_DAYS);
}

/** When the chairmen receive, by the working calendar in force: the shipped years, each replaced by what was set since. */
@Injectable()
export class ReceptionSchedule {
  constructor(private readonly views: ViewStore) {}

  /** For schedules given by their days of the month (1–28): this month and the next, each schedule's days ascending. */
  async daysOf(schedules: readonly (readonly number[])[], today: LocalDate): Promise<ScheduledDay[][]> {
    const calendar = await this.calendarAround(today);
    const from = today.slice(0, 7);
    return schedules.map((daysOfMonth) => scheduledDays(daysOfMonth, { from, to: monthAfter(from, 1) }, calendar));
  }

  private async calendarAround(today: LocalDate): Promise<WorkingCalendar> {
    const year = yearOf(today);
    const found = await this.views.getMany(CALENDAR_YEARS_VIEW, [year - 1, year, year + 1].map(String));
    return new WorkingCalendar([...shippedCalendarYears(), ...found.flatMap(({ slices }) => slices.year.data ?? [])]);
  }
}
