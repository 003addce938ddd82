import { addDays, yearOf, type LocalDate } from '../../dates';
import { isMissingYear, type MissingYear } from '../calendar/calendar-year';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Obligation } from '../obligations/obligations';

export type ThresholdKind = 'due_soon' | 'due_today' | 'overdue' | 'escalated';
export type ThresholdAudience = 'responsible' | 'leader' | 'upper_level';

/** A day on which somebody is to be told. */
export interface Threshold {
  readonly kind: ThresholdKind;
  readonly audience: ThresholdAudience;
  readonly on: LocalDate;
}

export interface ThresholdSettings {
  /** Working days before the due date; 0 leaves the early notice out. */
  readonly dueSoonWorkingDays: number;
  /** Working days after the first day overdue. */
  readonly leaderAfterWorkingDays: number;
  readonly upperAfterWorkingDays: number;
}

export const DEFAULT_THRESHOLDS: ThresholdSettings = {
  dueSoonWorkingDays: 3,
  leaderAfterWorkingDays: 1,
  upperAfterWorkingDays: 3,
};

type Subject = Pick<Obligation, 'state' | 'dueOn' | 'startsOn'>;
type Candidate = Omit<Threshold, 'on'> & { readonly on: LocalDate | MissingYear };

/**
 * Who is told when, in order of time: the responsible officer before, on and after the due date, then the leader, then
 * the level above. What nobody is responsible for goes to the leader from the start, who is not told a second time.
 * Only what is open and has a due date; a threshold in a year without a calendar is left out, see `thresholdsMissing`.
 */
export function thresholds(
  obligation: Subject,
  settings: ThresholdSettings,
  calendar: WorkingCalendar,
  assigned: boolean,
): Threshold[] {
  return candidates(obligation, settings, calendar, assigned)
    .flatMap(({ kind, audience, on }) => (isMissingYear(on) ? [] : [{ kind, audience, on }]))
    .sort((left, right) => (left.on === right.on ? 0 : left.on < right.on ? -1 : 1));
}

/** The years that need a calendar before all thresholds of an obligation are known. */
export function thresholdsMissing(
  obligation: Subject,
  settings: ThresholdSettings,
  calendar: WorkingCalendar,
): number[] {
  const years = candidates(obligation, settings, calendar, true).flatMap(({ on }) =>
    isMissingYear(on) ? [on.missing] : [],
  );
  return [...new Set(years)].sort((left, right) => left - right);
}

function candidates(
  obligation: Subject,
  settings: ThresholdSettings,
  calendar: WorkingCalendar,
  assigned: boolean,
): Candidate[] {
  const { state, dueOn } = obligation;
  if (dueOn === null || (state !== 'open' && state !== 'overdue')) return [];
  const overdueOn = addDays(dueOn, 1);
  const first: ThresholdAudience = assigned ? 'responsible' : 'leader';
  const escalation = (audience: ThresholdAudience, afterDays: number): Candidate => ({
    kind: 'escalated',
    audience,
    on: calendar.addWorkingDays(overdueOn, afterDays),
  });
  return [
    ...dueSoon(obligation.startsOn, dueOn, settings.dueSoonWorkingDays, calendar).map((on): Candidate => ({
      kind: 'due_soon',
      audience: first,
      on,
    })),
    { kind: 'due_today', audience: first, on: dueOn },
    { kind: 'overdue', audience: first, on: overdueOn },
    ...(assigned ? [escalation('leader', settings.leaderAfterWorkingDays)] : []),
    escalation('upper_level', settings.upperAfterWorkingDays),
  ];
}

/** Not before the period began: of a limit of three days the early notice comes at the start. */
function dueSoon(startsOn: LocalDate, dueOn: LocalDate, days: number, calendar: WorkingCalendar): Candidate['on'][] {
  if (days <= 0) return [];
  const on = calendar.addWorkingDays(dueOn, -days);
  if (isMissingYear(on)) return yearOf(startsOn) > on.missing ? [startsOn] : [on];
  const day = on < startsOn ? startsOn : on;
  return day < dueOn ? [day] : [];
}
