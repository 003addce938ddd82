import { dayNumber, daysInYear, weekdayOfDay, type LocalDate } from '../../dates';
import type { CalendarDay, CalendarYear } from './calendar-year';

const FRIDAY = 5;

/** One calendar year made ready for looking up a day by its number. */
export class YearTable {
  private readonly firstDay: number;
  private readonly working: Uint8Array;
  private readonly specials = new Map<LocalDate, CalendarDay>();

  constructor(readonly source: CalendarYear) {
    this.firstDay = dayNumber(`${String(source.year).padStart(4, '0')}-01-01`);
    this.working = new Uint8Array(daysInYear(source.year));
    for (let at = 0; at < this.working.length; at += 1) {
      this.working[at] = weekdayOfDay(this.firstDay + at) <= FRIDAY ? 1 : 0;
    }
    for (const day of source.days) {
      this.specials.set(day.date, day);
      this.working[dayNumber(day.date) - this.firstDay] = day.kind === 'swap-work' ? 1 : 0;
    }
  }

  covers(day: number): boolean {
    return day >= this.firstDay && day < this.firstDay + this.working.length;
  }

  /** Only for a day that the table covers. */
  isWorking(day: number): boolean {
    return this.working[day - this.firstDay] === 1;
  }

  special(date: LocalDate): CalendarDay | undefined {
    return this.specials.get(date);
  }
}
