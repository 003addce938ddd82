import { dateOfDay, dayNumber, weekdayOfDay, yearOf, type LocalDate } from '../../dates';
import type { CalendarDay, CalendarDayKind, CalendarYear, MissingYear } from './calendar-year';
import { YearTable } from './year-table';

export type DayOff =
  | { readonly date: LocalDate; readonly kind: 'weekend'; readonly weekday: 6 | 7 }
  | { readonly date: LocalDate; readonly kind: CalendarDayKind; readonly name: string; readonly basis?: string };

/**
 * Working days of an installation: Monday to Friday, less the days off and plus the made-up days of its calendar years.
 * Immutable. A day of a year without a calendar is answered by `{missing: year}`, never by a guess and never by a throw.
 */
export class WorkingCalendar {
  private readonly tables = new Map<number, YearTable>();

  /** @param years at most one calendar per year; a later one of the same year replaces an earlier one */
  constructor(years: readonly CalendarYear[]) {
    for (const year of years) this.tables.set(year.year, new YearTable(year));
  }

  /** The calendar years that are known, ascending. */
  years(): CalendarYear[] {
    return [...this.tables.values()].map((table) => table.source).sort((left, right) => left.year - right.year);
  }

  /** The same calendar with one year put in place. */
  withYear(year: CalendarYear): WorkingCalendar {
    return new WorkingCalendar([...this.years(), year]);
  }

  isWorkingDay(date: LocalDate): boolean | MissingYear {
    const year = yearOf(date);
    return this.tables.get(year)?.isWorking(dayNumber(date)) ?? { missing: year };
  }

  /** Why a day is not worked; null when it is worked. */
  why(date: LocalDate): DayOff | null | MissingYear {
    const worked = this.isWorkingDay(date);
    if (worked === true) return null;
    if (worked !== false) return worked;
    const special = this.special(date);
    if (special !== undefined && special.kind !== 'swap-work') return special;
    return { date, kind: 'weekend', weekday: weekdayOfDay(dayNumber(date)) === 6 ? 6 : 7 };
  }

  /** The date itself when it is worked, else the next working day (Civil Code art. 148.5). */
  rollToWorkingDay(date: LocalDate): LocalDate | MissingYear {
    const worked = this.isWorkingDay(date);
    if (worked === true) return date;
    return worked === false ? this.nextWorkingDay(date) : worked;
  }

  /** The first working day after the date. */
  nextWorkingDay(date: LocalDate): LocalDate | MissingYear {
    return this.addWorkingDays(date, 1);
  }

  /** The `count`th working day after the date, which itself is not counted; before it when `count` is negative. */
  addWorkingDays(date: LocalDate, count: number): LocalDate | MissingYear {
    const step = count < 0 ? -1 : 1;
    let day = dayNumber(date);
    let left = Math.abs(count);
    while (left > 0) {
      day += step;
      const worked = this.isWorkingDayNumber(day);
      if (worked === undefined) return { missing: yearOf(dateOfDay(day)) };
      if (worked) left -= 1;
    }
    return dateOfDay(day);
  }

  /** Working days after `from` up to and including `to`; 0 when `to` does not come after `from`. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number | MissingYear {
    const last = dayNumber(to);
    let count = 0;
    for (let day = dayNumber(from) + 1; day <= last; day += 1) {
      const worked = this.isWorkingDayNumber(day);
      if (worked === undefined) return { missing: yearOf(dateOfDay(day)) };
      if (worked) count += 1;
    }
    return count;
  }

  /** The years of a span, both ends included, and whether any of them is not decided yet. */
  touched(from: LocalDate, to: LocalDate): { readonly years: readonly number[]; readonly provisional: boolean } {
    const years: number[] = [];
    for (let year = yearOf(from); year <= yearOf(to); year += 1) years.push(year);
    return { years, provisional: years.some((year) => this.tables.get(year)?.source.state === 'provisional') };
  }

  /** As `isWorkingDay`, by day number, for loops; undefined when the year has no calendar. */
  isWorkingDayNumber(day: number): boolean | undefined {
    for (const table of this.tables.values()) {
      if (table.covers(day)) return table.isWorking(day);
    }
    return undefined;
  }

  private special(date: LocalDate): CalendarDay | undefined {
    return this.tables.get(yearOf(date))?.special(date);
  }
}
