import { isRealDate, weekday, yearOf, type LocalDate } from '../../dates';
import {
  CALENDAR_DAY_KINDS,
  CALENDAR_STATES,
  type CalendarDay,
  type CalendarDayKind,
  type CalendarState,
  type CalendarYear,
} from './calendar-year';
import { isRecord, oneOf } from '../reading/reading';

export interface CalendarProblem {
  /** JSON pointer into the document that was read. */
  readonly pointer: string;
  readonly code:
    | 'not_an_object'
    | 'unknown_field'
    | 'bad_year'
    | 'bad_state'
    | 'not_a_list'
    | 'too_many_days'
    | 'bad_date'
    | 'other_year'
    | 'duplicate_date'
    | 'bad_kind'
    | 'bad_name'
    | 'bad_basis'
    | 'not_a_weekend'
    | 'not_a_weekday';
}

export type ParsedCalendarYear =
  | { readonly ok: true; readonly year: CalendarYear }
  | { readonly ok: false; readonly problems: readonly CalendarProblem[] };

const FIRST_YEAR = 1990;
const LAST_YEAR = 2200;
const NAME_MAX = 200;
const BASIS_MAX = 300;
const MOST_DAYS = 366;
const SATURDAY = 6;

/**
 * Reads the calendar of one year from outside. A made-up working day must be a Saturday or Sunday, a compensation or
 * swapped day off must be a weekday: anything else would be without effect, which is always a slip.
 */
export function parseCalendarYear(document: unknown): ParsedCalendarYear {
  if (!isRecord(document)) return { ok: false, problems: [{ pointer: '', code: 'not_an_object' }] };
  const found = new Findings();
  found.unknownFields(document, ['year', 'state', 'days'], '');
  const year = found.take(document['year'], isYear, '/year', 'bad_year');
  const state = found.take(document['state'], isState, '/state', 'bad_state');
  const days = year === undefined ? [] : parseDays(document['days'], year, found);
  if (found.problems.length > 0 || year === undefined || state === undefined) {
    return { ok: false, problems: found.problems };
  }
  return { ok: true, year: { year, state, days } };
}

class Findings {
  readonly problems: CalendarProblem[] = [];

  add(pointer: string, code: CalendarProblem['code']): undefined {
    this.problems.push({ pointer, code });
  }

  /** The value when it is what is wanted; otherwise a problem. */
  take<T>(
    value: unknown,
    wanted: (value: unknown) => value is T,
    ...problem: Parameters<Findings['add']>
  ): T | undefined {
    return wanted(value) ? value : this.add(...problem);
  }

  unknownFields(record: Record<string, unknown>, known: readonly string[], at: string): void {
    for (const field of Object.keys(record)) {
      if (!known.includes(field))
        this.add(`${at}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`, 'unknown_field');
    }
  }
}

function parseDays(value: unknown, year: number, found: Findings): CalendarDay[] {
  if (!Array.isArray(value) || value.length > MOST_DAYS) {
    found.add('/days', Array.isArray(value) ? 'too_many_days' : 'not_a_list');
    return [];
  }
  const seen = new Set<string>();
  const days: CalendarDay[] = [];
  value.forEach((entry: unknown, index) => {
    const day = parseDay(entry, `/days/${index}`, found);
    if (day === undefined) return;
    if (yearOf(day.date) !== year) found.add(`/days/${index}/date`, 'other_year');
    if (seen.has(day.date)) found.add(`/days/${index}/date`, 'duplicate_date');
    seen.add(day.date);
    days.push(day);
  });
  return days.sort((left, right) => (left.date < right.date ? -1 : 1));
}

function parseDay(entry: unknown, at: string, found: Findings): CalendarDay | undefined {
  if (!isRecord(entry)) return found.add(at, 'not_an_object');
  found.unknownFields(entry, ['date', 'kind', 'name', 'basis'], at);
  const date = found.take(entry['date'], isDate, `${at}/date`, 'bad_date');
  const kind = found.take(entry['kind'], isDayKind, `${at}/kind`, 'bad_kind');
  const name = found.take(entry['name'], isName, `${at}/name`, 'bad_name');
  const basis = found.take(entry['basis'], isBasis, `${at}/basis`, 'bad_basis');
  if (date === undefined || kind === undefined || name === undefined) return undefined;
  checkWeekday(date, kind, at, found);
  return { date, kind, name, ...(basis === undefined ? {} : { basis }) };
}

function checkWeekday(date: LocalDate, kind: CalendarDayKind, at: string, found: Findings): void {
  const weekend = weekday(date) >= SATURDAY;
  if (kind === 'swap-work' && !weekend) found.add(`${at}/date`, 'not_a_weekend');
  if ((kind === 'compensation' || kind === 'swap-off') && weekend) found.add(`${at}/date`, 'not_a_weekday');
}

function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

function isState(value: unknown): value is CalendarState {
  return oneOf(CALENDAR_STATES, value) !== undefined;
}

function isDayKind(value: unknown): value is CalendarDayKind {
  return oneOf(CALENDAR_DAY_KINDS, value) !== undefined;
}

function isDate(value: unknown): value is LocalDate {
  return typeof value === 'string' && isRealDate(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= NAME_MAX;
}

function isBasis(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value.length <= BASIS_MAX);
}
