import type { AlertWithdrawnV1, ObligationItem, ObligationsChangedV1 } from '@donthu/contracts';
import type { EventData } from '@donthu/eventing';
import { assess, type Basis } from './assess';
import type { DeadlineRules } from './deadline-rules';
import { evolveObligations, sameItem, type ObligationsState, type StandingAlert } from './obligations-state';

/** One reason to work everything out again; several are taken one after the other, so that each change has its own why. */
export interface Reason extends Basis {
  /** Versions of the source streams and the calendar edition this is worked out from. */
  readonly seen: Readonly<Record<string, number>>;
}

/** What the stream has to learn: the new snapshot where something changed, and the alerts that are no longer true. */
export function decideObligations(
  state: ObligationsState,
  reasons: readonly Reason[],
  rules: DeadlineRules,
): EventData[] {
  const events: EventData[] = [];
  let present = state;
  for (const { seen, ...basis } of reasons) {
    const { items, changes } = assess(present, basis, rules);
    if (sameItems(items, present.items)) continue;
    const data: ObligationsChangedV1 = { items, changes, seen: { ...seen } };
    const event = { type: 'obligations.changed.v1', data };
    events.push(event);
    present = evolveObligations(present, event);
  }
  return [...events, ...withdrawals(present)];
}

function sameItems(left: readonly ObligationItem[], right: readonly ObligationItem[]): boolean {
  return left.length === right.length && left.every((item, index) => sameItem(item, right[index]));
}

function withdrawals({ items, standing }: ObligationsState): EventData[] {
  return standing.flatMap((alert) => {
    const because = reasonAgainst(
      alert,
      items.find(({ step }) => step === alert.step),
    );
    const data: AlertWithdrawnV1 | undefined = because === undefined ? undefined : { alertId: alert.alertId, because };
    return data ? [{ type: 'alert.withdrawn.v1', data }] : [];
  });
}

/** Why an alert is no longer true; undefined while it is. */
function reasonAgainst(alert: StandingAlert, item: ObligationItem | undefined): string | undefined {
  switch (item?.state) {
    case undefined:
    case 'void':
      return 'voided';
    case 'met':
    case 'met_late':
      return 'met';
    case 'paused':
    case 'calendar_missing':
      return item.state;
    default:
      return item?.dueOn === alert.dueOn && item.nth === alert.nth ? undefined : 'moved';
  }
}
