import type { LocalDate } from '../../dates';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Law } from '../law/law';
import type { Bilingual } from '../law/rule';
import type { Derivation } from '../preview/derivation-form';
import { previewDeadline, type ComputedDeadline } from '../preview/preview-deadline';
import type { DeadlineFact } from './fact';
import { followFacts } from './follow-facts';
import type { Tracked } from './tracked';

export type ObligationState = 'open' | 'paused' | 'met' | 'met_late' | 'overdue' | 'void' | 'calendar_missing';

/** "This step is due by this date because of this article." At most one per step of a petition. */
export interface Obligation {
  readonly step: string;
  readonly name: Bilingual;
  readonly variant: string;
  readonly startsOn: LocalDate;
  /** As it stands; null when it cannot be computed. While paused: as it stood when the clock stopped. */
  readonly dueOn: LocalDate | null;
  readonly provisional: boolean;
  /** `overdue` only when today was told. `calendar_missing` also when met: nobody can say yet whether in time. */
  readonly state: ObligationState;
  readonly metOn?: LocalDate;
  readonly voidedOn?: LocalDate;
  readonly pausedSince?: LocalDate;
  /** The year whose calendar is missing. */
  readonly calendarMissing?: number;
  /** The article, in Vietnamese. */
  readonly basis: string;
  readonly derivation: Derivation | null;
}

const NO_RULE: Bilingual = {
  vi: 'Chưa có quy định nào có hiệu lực vào ngày bắt đầu',
  en: 'No rule was in force on the starting day',
};

/**
 * Every obligation of a petition, in the order they were opened: a pure function of its facts, the law in force at each
 * starting event, and the working calendar.
 * @param today with it, what is pending after its due date is `overdue`; without it, it stays `open`, as it is stored
 */
export function obligations(
  facts: readonly DeadlineFact[],
  law: Law,
  calendar: WorkingCalendar,
  today?: LocalDate,
): Obligation[] {
  return followFacts(facts, law).map((tracked) => asObligation(tracked, law, calendar, today));
}

function asObligation(tracked: Tracked, law: Law, calendar: WorkingCalendar, today?: LocalDate): Obligation {
  const { startsOn, variant, pauses } = tracked;
  const answer = previewDeadline({ step: tracked.trigger.step, variant, startsOn, pauses }, law, calendar);
  const known = whatIsKnown(tracked);
  if ('dueOn' in answer) {
    const { dueOn, provisional, derivation } = answer;
    const { pausedSince } = derivation;
    const pause = pausedSince === undefined ? {} : { pausedSince };
    return { ...known, ...pause, dueOn, provisional, derivation, state: stateOf(tracked, answer, today) };
  }
  const missing = 'calendarMissing' in answer ? { calendarMissing: answer.calendarMissing } : {};
  const state = tracked.voidedOn === undefined ? 'calendar_missing' : 'void';
  return { ...known, ...missing, dueOn: null, provisional: false, derivation: null, state };
}

/** What can be said without counting a day. */
function whatIsKnown({ trigger, rule, variant, startsOn, metOn, voidedOn }: Tracked) {
  return {
    step: trigger.step,
    name: rule?.name ?? { vi: trigger.step, en: trigger.step },
    variant,
    startsOn,
    basis: (rule?.variants.get(variant)?.article ?? NO_RULE).vi,
    ...(metOn === undefined ? {} : { metOn }),
    ...(voidedOn === undefined ? {} : { voidedOn }),
  };
}

/** Met on the due date is in time; what is paused cannot become overdue. */
function stateOf(tracked: Tracked, deadline: ComputedDeadline, today?: LocalDate): ObligationState {
  if (tracked.voidedOn !== undefined) return 'void';
  if (tracked.metOn !== undefined) return tracked.metOn <= deadline.dueOn ? 'met' : 'met_late';
  if (deadline.derivation.pausedSince !== undefined) return 'paused';
  return today !== undefined && deadline.dueOn < today ? 'overdue' : 'open';
}
