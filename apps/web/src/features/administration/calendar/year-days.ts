import type { Schemas } from '../../../api/client';

export type Day = Schemas['CalendarYear']['days'][number];
export type DayKind = Day['kind'];
/** What a day is for the office: as the calendar says, else by its weekday. */
export type Shown = DayKind | 'workday' | 'weekend';

const two = (n: number) => String(n).padStart(2, '0');

/** Monday is 0. */
function weekdayOf(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function isWeekend(date: string): boolean {
  return weekdayOf(date) >= 5;
}

export function shownAs(date: string, day: Day | undefined): Shown {
  return day?.kind ?? (isWeekend(date) ? 'weekend' : 'workday');
}

/** The weeks of a month, Monday first; `undefined` where another month begins or ends. */
export function weeksOf(year: number, month: number): (string | undefined)[][] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const dates = Array.from({ length: count }, (_, index) => `${year}-${two(month)}-${two(index + 1)}`);
  const cells = [...Array<undefined>(weekdayOf(dates[0] ?? '')).fill(undefined), ...dates];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday]),
  );
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of a month further on, or its last day where that month is shorter. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The days of its month that are in one week with it. */
export function weekOf(date: string): string[] {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const week = weeksOf(year, month).find((days) => days.includes(date)) ?? [];
  return week.filter((day) => day !== undefined);
}

/** Kinds a day may be given: a worked day off is a weekend's, a free working day a weekday's. */
export function kindsFor(date: string): readonly DayKind[] {
  return isWeekend(date) ? ['holiday', 'swap-work'] : ['holiday', 'compensation', 'swap-off'];
}

export function withDay(days: readonly Day[], date: string, day: Day | undefined): Day[] {
  return [...days.filter((each) => each.date !== date), ...(day ? [day] : [])].sort((a, b) =>
    a.date < b.date ? -1 : 1,
  );
}
