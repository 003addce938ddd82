import { dateOfDay, dayNumber, isRealDate, type LocalDate } from '../../dates';
import { isMissingYear } from '../calendar/calendar-year';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Law } from '../law/law';
import { STANDARD } from '../law/rule';
import { countPeriod } from './count';
import { deriveFrom } from './derivation';
import type { Derivation } from './derivation-form';
import { closedSpans, openSince, pauseProblem, type Pause } from './pause';

export interface DeadlineQuestion {
  readonly step: string;
  /** `standard` when absent. */
  readonly variant?: string;
  /** The day of the starting event. */
  readonly startsOn: LocalDate;
  readonly pauses?: readonly Pause[];
}

export interface ComputedDeadline {
  readonly dueOn: LocalDate;
  /** The date leans on a calendar year that is not decided yet. */
  readonly provisional: boolean;
  readonly derivation: Derivation;
}

export type DeadlineAnswer =
  | ComputedDeadline
  /** A year whose days mattered has no calendar. */
  | { readonly calendarMissing: number }
  /** The law has no such step, or none in force on the starting day. */
  | { readonly unknownStep: string }
  | { readonly unknownVariant: string }
  /** A date that does not exist, or a pause that ends before it begins. */
  | { readonly invalid: string };

/**
 * When a step is due, and why. Nothing is guessed and nothing thrown: what cannot be answered is an answer of its own.
 * An open pause that began by the due date leaves it as it stood and is told in the derivation.
 */
export function previewDeadline(question: DeadlineQuestion, law: Law, calendar: WorkingCalendar): DeadlineAnswer {
  const { step, startsOn, pauses = [], variant = STANDARD } = question;
  const invalid = isRealDate(startsOn) ? pauses.map(pauseProblem).find((found) => found !== undefined) : startsOn;
  if (invalid !== undefined) return { invalid };
  const rule = law.ruleOn(step, startsOn);
  if (rule === undefined) return { unknownStep: step };
  const limit = rule.variants.get(variant);
  if (limit === undefined) return { unknownVariant: variant };

  const start = dayNumber(startsOn);
  const spans = closedSpans(pauses, startsOn);
  const counted = countPeriod({ start, amount: limit.amount, unit: limit.unit, pauses: spans }, calendar);
  if (isMissingYear(counted)) return { calendarMissing: counted.missing };

  const dueOn = dateOfDay(counted.due);
  const since = openSince(pauses);
  const pausedSince = since !== undefined && since <= dueOn ? { pausedSince: since } : {};
  return {
    dueOn,
    provisional: calendar.touched(dateOfDay(counted.firstConsulted), dueOn).provisional,
    derivation: deriveFrom({ rule, limit, variant, startsOn, start, pauses: spans, counted, ...pausedSince }, calendar),
  };
}
