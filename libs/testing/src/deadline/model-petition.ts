import {
  DEFAULT_THRESHOLDS,
  obligations,
  shippedLaw,
  thresholds,
  type DeadlineFact,
  type Obligation,
  type Threshold,
  type WorkingCalendar,
} from '@donthu/domain';

const law = shippedLaw();

export interface ModelAlert {
  readonly id: string;
  readonly step: string;
  readonly threshold: Threshold;
  readonly late: boolean;
  readonly dueOn: string | null;
  readonly nth: number;
  withdrawn: boolean;
}

/** What should happen to one petition, told in the words of the law library alone. */
export class ModelPetition {
  readonly facts: DeadlineFact[] = [];
  assigned = false;
  found: Obligation[] = [];
  readonly alerts: ModelAlert[] = [];
  private readonly open = new Map<string, { dueOn: string | null; nth: number }>();
  private readonly times = new Map<string, number>();

  recompute(calendar: WorkingCalendar): void {
    this.found = obligations(this.facts, law, calendar);
    const now = new Map(this.found.filter(({ state }) => state === 'open').map((o) => [o.step, o.dueOn]));
    for (const [step, { dueOn }] of this.open) if (now.get(step) !== dueOn) this.open.delete(step);
    for (const [step, dueOn] of now) if (!this.open.has(step)) this.set(step, dueOn);
    for (const alert of this.alerts) alert.withdrawn ||= this.open.get(alert.step)?.nth !== alert.nth;
  }

  private set(step: string, dueOn: string | null): void {
    const nth = (this.times.get(step) ?? 0) + 1;
    this.times.set(step, nth);
    this.open.set(step, { dueOn, nth });
  }

  scan(calendar: WorkingCalendar, today: string): void {
    for (const obligation of this.found) {
      const set = this.open.get(obligation.step);
      if (!set) continue;
      for (const threshold of thresholds(obligation, DEFAULT_THRESHOLDS, calendar, this.assigned)) {
        const mine = this.alerts.filter(({ step, nth }) => step === obligation.step && nth === set.nth);
        if (threshold.on > today || mine.some((alert) => tells(alert.threshold, threshold))) continue;
        const id = `${threshold.kind} ${threshold.audience}`;
        this.alerts.push({
          id,
          step: obligation.step,
          threshold,
          late: threshold.on < today,
          ...set,
          withdrawn: false,
        });
      }
    }
  }
}

/** Whoever was told of a due date is told of each threshold once; the leader of unassigned work knows already. */
function tells(told: Threshold, next: Threshold): boolean {
  if (next.kind !== 'escalated') return told.kind === next.kind;
  return (
    told.audience === next.audience &&
    (told.kind === 'escalated' || (told.kind === 'overdue' && told.audience === 'leader'))
  );
}
