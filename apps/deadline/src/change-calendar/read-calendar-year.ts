import { parseCalendarYear, type CalendarProblem, type CalendarYear } from '@donthu/domain';
import { invalidFields, type ErrorCode } from '@donthu/http';
import type { CalendarDto } from './calendar.dto';

/** What only the calendar itself can find wrong; everything else was refused at the door. */
const CODES: Readonly<Partial<Record<CalendarProblem['code'], ErrorCode>>> = {
  other_year: 'CALENDAR.OTHER_YEAR',
  duplicate_date: 'CALENDAR.DAY_REPEATED',
  not_a_weekend: 'CALENDAR.NOT_A_WEEKEND',
  not_a_weekday: 'CALENDAR.NOT_A_WEEKDAY',
};

/** The calendar of a year from a checked body; its days in order. Throws 400 with a pointer for each day that cannot be. */
export function readCalendarYear(year: number, { state, days }: CalendarDto): CalendarYear {
  const parsed = parseCalendarYear({ year, state, days: days.map((day) => ({ ...day })) });
  if (parsed.ok) return parsed.year;
  throw invalidFields(
    parsed.problems.map(({ pointer, code }) => ({ pointer, code: CODES[code] ?? 'VALIDATION.PATTERN' })),
  );
}
