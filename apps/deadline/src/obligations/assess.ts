import type { ObligationItem } from '@donthu/contracts';
import {
  obligations,
  thresholds,
  type DeadlineFact,
  type Obligation,
  type Threshold,
  type WorkingCalendar,
} from '@donthu/domain';
import type { DeadlineRules } from './deadline-rules';
import { describeChange, type Change } from './describe-change';
import type { ObligationsState } from './obligations-state';

/** What the obligations are worked out from, and why now. */
export interface Basis {
  readonly facts: readonly DeadlineFact[];
  readonly calendar: WorkingCalendar;
  readonly because: string;
}

/** The snapshot that follows from the facts, and how it differs from the one before. */
export function assess(
  state: ObligationsState,
  basis: Basis,
  rules: DeadlineRules,
): { items: ObligationItem[]; changes: Change[] } {
  const before = new Map(state.items.map((item) => [item.step, item]));
  const computed = obligations(basis.facts, rules.law, basis.calendar);
  const items = computed.map((obligation) => {
    const earlier = before.get(obligation.step);
    if (earlier && isSettledAlike(earlier, obligation)) return earlier;
    const nth = timesSet(obligation, earlier, state);
    return itemOf(obligation, nth, thresholds(obligation, rules.settings, basis.calendar, true));
  });
  const now = new Map(items.map((item) => [item.step, item]));
  const steps = [...new Set([...before.keys(), ...now.keys()])];
  return {
    items,
    changes: steps.flatMap((step) => describeChange(step, before.get(step), now.get(step), basis.because)),
  };
}

const SETTLED: readonly string[] = ['met', 'met_late', 'void'];

/** What is done or void stays judged by the calendar of its time: only facts reopen it. */
function isSettledAlike(item: ObligationItem, obligation: Obligation): boolean {
  const sameSide = (item.state === 'void') === (obligation.state === 'void');
  return (
    SETTLED.includes(item.state) &&
    (SETTLED.includes(obligation.state) || obligation.metOn !== undefined) &&
    sameSide &&
    item.startsOn === obligation.startsOn &&
    item.variant === obligation.variant &&
    item.metOn === obligation.metOn
  );
}

/** How-manieth time the date is set; what is open with the same date as before was not set anew. */
function timesSet(
  { step, state, dueOn }: Obligation,
  earlier: ObligationItem | undefined,
  before: ObligationsState,
): number {
  const times = before.timesSet[step] ?? 0;
  const stands = earlier?.state === 'open' && earlier.dueOn === dueOn;
  return state === 'open' && !stands ? times + 1 : Math.max(1, times);
}

function itemOf(obligation: Obligation, nth: number, told: readonly Threshold[]): ObligationItem {
  const { step, variant, startsOn, dueOn, provisional, state, metOn, calendarMissing } = obligation;
  return {
    step,
    variant,
    startsOn,
    dueOn,
    provisional,
    state,
    ...(metOn !== undefined && { metOn }),
    nth,
    ...(calendarMissing !== undefined && { calendarMissing }),
    ...(state === 'open' && { tellOn: tellOnOf(told) }),
  };
}

/** The days that do not follow from the due date alone. One in a year without a calendar is left out until the year is there. */
function tellOnOf(told: readonly Threshold[]): NonNullable<ObligationItem['tellOn']> {
  const day = (wanted: Threshold['kind'], to?: Threshold['audience']) =>
    told.find(({ kind, audience }) => kind === wanted && (to === undefined || audience === to))?.on;
  const [dueSoon, leader, upperLevel] = [day('due_soon'), day('escalated', 'leader'), day('escalated', 'upper_level')];
  return {
    ...(dueSoon !== undefined && { dueSoon }),
    ...(leader !== undefined && { leader }),
    ...(upperLevel !== undefined && { upperLevel }),
  };
}
