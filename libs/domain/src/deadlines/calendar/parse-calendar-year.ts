import { isRealDate, weekday, yearOf } from '../../dates';
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
const SATURDAY = 6;

/**
 * Reads the calendar of one year from outside. A made-up working day must be a Saturday or Sunday, a compensation or
 * swapped day off must be a weekday: anything else would be without effect, which is always a slip.
 */
export function parseCalendarYear(document: unknown): ParsedCalendarYear {
  if (!isRecord(document)) return { ok: false, problems: [{ pointer: '', code: 'not_an_object' }] };
  const problems: CalendarProblem[] = unknownFields(document, ['year', 'state', 'days'], '');
  const year = document['year'];
  const state = document['state'];
  const yearOk = typeof year === 'number' && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
  if (!yearOk) problems.push({ pointer: '/year', code: 'bad_year' });
  const stateRead: CalendarState | undefined = oneOf(CALENDAR_STATES, state);
  if (stateRead === undefined) problems.push({ pointer: '/state', code: 'bad_state' });
  const days = yearOk ? parseDays(document['days'], year, problems) : [];
  if (problems.length > 0 || !yearOk || stateRead === undefined) return { ok: false, problems };
  return { ok: true, year: { year, state: stateRead, days } };
}

function unknownFields(record: Record<string, unknown>, known: readonly string[], at: string): CalendarProblem[] {
  return Object.keys(record)
    .filter((key) => !known.includes(key))
    .map((key) => ({ pointer: `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, code: 'unknown_field' }));
}

function parseDays(value: unknown, year: number, problems: CalendarProblem[]): CalendarDay[] {
  if (!Array.isArray(value)) {
    problems.push({ pointer: '/days', code: 'not_a_list' });
    return [];
  }
  if (value.length > 366) {
    problems.push({ pointer: '/days', code: 'too_many_days' });
    return [];
  }
  const seen = new Set<string>();
  const days: CalendarDay[] = [];
  value.forEach((entry: unknown, index) => {
    const before = problems.length;
    const day = parseDay(entry, `/days/${index}`, problems);
    if (day === undefined || problems.length > before) return;
    if (yearOf(day.date) !== year) problems.push({ pointer: `/days/${index}/date`, code: 'other_year' });
    if (seen.has(day.date)) problems.push({ pointer: `/days/${index}/date`, code: 'duplicate_date' });
    seen.add(day.date);
    days.push(day);
  });
  return days.sort((left, right) => (left.date < right.date ? -1 : 1));
}

function parseDay(entry: unknown, at: string, problems: CalendarProblem[]): CalendarDay | undefined {
  if (!isRecord(entry)) {
    problems.push({ pointer: at, code: 'not_an_object' });
    return undefined;
  }
  problems.push(...unknownFields(entry, ['date', 'kind', 'name', 'basis'], at));
  const { date, name, basis } = entry;
  const kind = oneOf(CALENDAR_DAY_KINDS, entry['kind']);
  const dateOk = typeof date === 'string' && isRealDate(date);
  const nameOk = typeof name === 'string' && name.trim() !== '' && name.length <= NAME_MAX;
  if (!dateOk) problems.push({ pointer: `${at}/date`, code: 'bad_date' });
  if (kind === undefined) problems.push({ pointer: `${at}/kind`, code: 'bad_kind' });
  if (!nameOk) problems.push({ pointer: `${at}/name`, code: 'bad_name' });
  const basisOk = basis === undefined || (typeof basis === 'string' && basis.length <= BASIS_MAX);
  if (!basisOk) problems.push({ pointer: `${at}/basis`, code: 'bad_basis' });
  if (!dateOk || kind === undefined || !nameOk || !basisOk) return undefined;
  checkWeekday(date, kind, at, problems);
  return { date, kind, name, ...(basis === undefined ? {} : { basis }) };
}

function checkWeekday(date: string, kind: CalendarDayKind, at: string, problems: CalendarProblem[]): void {
  const weekend = weekday(date) >= SATURDAY;
  if (kind === 'swap-work' && !weekend) problems.push({ pointer: `${at}/date`, code: 'not_a_weekend' });
  if ((kind === 'compensation' || kind === 'swap-off') && weekend) {
    problems.push({ pointer: `${at}/date`, code: 'not_a_weekday' });
  }
}
