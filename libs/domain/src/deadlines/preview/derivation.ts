import { dateOfDay, type LocalDate } from '../../dates';
import { isMissingYear } from '../calendar/calendar-year';
import type { DayOff, WorkingCalendar } from '../calendar/working-calendar';
import type { Bilingual, Limit, Rule } from '../law/rule';
import { isStopped, type Counted } from './count';
import type { CountedPause, Derivation, ExcludedDay } from './derivation-form';
import { derivationText } from './derivation-text';
import type { DaySpan } from './pause';

export interface Computation {
  readonly rule: Rule;
  readonly limit: Limit;
  readonly variant: string;
  readonly startsOn: LocalDate;
  readonly start: number;
  readonly pauses: readonly DaySpan[];
  readonly pausedSince?: LocalDate;
  readonly counted: Counted;
}

/** Writes down a computation that succeeded. */
export function deriveFrom(computation: Computation, calendar: WorkingCalendar): Derivation {
  const { rule, limit, start, counted } = computation;
  const facts = {
    step: rule.step,
    startsOn: computation.startsOn,
    firstCountedDay: dateOfDay(start + 1),
    limit: { amount: limit.amount, unit: limit.unit },
    variant: computation.variant,
    excludedDays: excludedDays(computation, calendar),
    pauses: countedPauses(computation, calendar),
    ...(computation.pausedSince === undefined ? {} : { pausedSince: computation.pausedSince }),
    ...(counted.due === counted.last ? {} : { rolledFrom: dateOfDay(counted.last) }),
    article: limit.article,
    certainty: limit.certainty,
    ...(limit.source === undefined ? {} : { source: limit.source }),
    ...(rule.note === undefined ? {} : { note: rule.note }),
  };
  return { ...facts, text: derivationText(facts, rule.name, dateOfDay(counted.due)) };
}

function excludedDays(computation: Computation, calendar: WorkingCalendar): ExcludedDay[] {
  const excluded: ExcludedDay[] = [];
  for (let day = computation.counted.firstConsulted; day < computation.counted.due; day += 1) {
    if (isStopped(day, computation.pauses)) continue;
    const date = dateOfDay(day);
    const why = calendar.why(date);
    if (why !== null && !isMissingYear(why)) excluded.push({ date, reason: reasonOf(why) });
  }
  return excluded;
}

const WEEKEND = { 6: { vi: 'Thứ Bảy', en: 'Saturday' }, 7: { vi: 'Chủ nhật', en: 'Sunday' } } as const;
const KIND_IN_ENGLISH = {
  holiday: 'public holiday',
  compensation: 'day off in lieu',
  'swap-off': 'swapped day off',
  'swap-work': 'made-up working day',
} as const;

function reasonOf(why: DayOff): Bilingual {
  if (why.kind === 'weekend') return WEEKEND[why.weekday];
  return { vi: why.name, en: `${KIND_IN_ENGLISH[why.kind]} (${why.name})` };
}

function countedPauses(computation: Computation, calendar: WorkingCalendar): CountedPause[] {
  const { pauses, counted, limit } = computation;
  return pauses
    .filter((pause) => pause.from <= counted.due)
    .map((pause) => ({
      from: dateOfDay(pause.from),
      to: dateOfDay(pause.to),
      days: limit.unit === 'calendar' ? pause.to - pause.from : workedIn(pause, calendar),
    }));
}

function workedIn(pause: DaySpan, calendar: WorkingCalendar): number {
  const days = calendar.workingDaysBetween(dateOfDay(pause.from), dateOfDay(pause.to));
  return isMissingYear(days) ? 0 : days;
}
