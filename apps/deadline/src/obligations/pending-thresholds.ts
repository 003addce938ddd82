import { addDays, type ThresholdAudience, type ThresholdKind } from '@donthu/domain';
import type { ObligationItem } from '@donthu/contracts';
import type { ObligationsState, StandingAlert } from './obligations-state';

/** A day on which somebody is to be told and has not been told yet. */
export interface PendingThreshold {
  readonly step: string;
  readonly kind: ThresholdKind;
  readonly audience: ThresholdAudience;
  readonly on: string;
  readonly dueOn: string;
  readonly nth: number;
}

const RANK: Readonly<Record<ThresholdKind, number>> = { due_soon: 0, due_today: 1, overdue: 2, escalated: 3 };

/**
 * What is still to be told about what is open, oldest first. What nobody is responsible for goes to the leader from the
 * start, and who takes it over later is not told again what was told already.
 */
export function pendingThresholds(
  { items, standing }: Pick<ObligationsState, 'items' | 'standing'>,
  assigned: boolean,
): PendingThreshold[] {
  return items
    .flatMap((item) => thresholdsOf(item, assigned).filter((threshold) => !wasTold(threshold, standing)))
    .sort((a, b) => compare([a.on, RANK[a.kind], a.step, a.audience], [b.on, RANK[b.kind], b.step, b.audience]));
}

/** All thresholds of one item, from the days that were worked out when its due date was set. */
export function thresholdsOf(item: ObligationItem, assigned: boolean): PendingThreshold[] {
  const { step, dueOn, nth, tellOn = {} } = item;
  if (item.state !== 'open' || dueOn === null) return [];
  const first: ThresholdAudience = assigned ? 'responsible' : 'leader';
  const day = (kind: ThresholdKind, audience: ThresholdAudience, on: string | undefined): PendingThreshold[] =>
    on === undefined ? [] : [{ step, kind, audience, on, dueOn, nth }];
  return [
    ...day('due_soon', first, tellOn.dueSoon),
    ...day('due_today', first, dueOn),
    ...day('overdue', first, addDays(dueOn, 1)),
    ...(assigned ? day('escalated', 'leader', tellOn.leader) : []),
    ...day('escalated', 'upper_level', tellOn.upperLevel),
  ];
}

function wasTold(threshold: PendingThreshold, standing: readonly StandingAlert[]): boolean {
  const mine = standing.filter(
    ({ step, dueOn, nth }) => step === threshold.step && dueOn === threshold.dueOn && nth === threshold.nth,
  );
  if (threshold.kind !== 'escalated') return mine.some(({ kind }) => kind === threshold.kind);
  return mine.some(
    ({ kind, audience }) =>
      audience === threshold.audience && (kind === 'escalated' || (kind === 'overdue' && audience === 'leader')),
  );
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] ?? '', b[i] ?? ''];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
