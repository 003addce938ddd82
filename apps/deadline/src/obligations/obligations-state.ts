import type { AlertRaisedV1, AlertWithdrawnV1, ObligationItem, ObligationsChangedV1 } from '@donthu/contracts';
import { lastVersionOf, storedEventsOf, type Commit } from '@donthu/eventing';

/** An alert that was raised and stands. */
export type StandingAlert = Pick<AlertRaisedV1, 'alertId' | 'step' | 'kind' | 'audience' | 'dueOn' | 'nth'>;

/** The fold of a stream `obligations/<petitionId>`; the view keeps the same. */
export interface ObligationsState {
  readonly items: readonly ObligationItem[];
  /** By step: how often a due date was set so far; outlives the item, so that no alert's identity comes twice. */
  readonly timesSet: Readonly<Record<string, number>>;
  /** By step: the calendar edition its item was last worked out with. */
  readonly editionOf: Readonly<Record<string, number>>;
  readonly standing: readonly StandingAlert[];
  /** Versions of the source streams and the calendar edition behind the latest snapshot. */
  readonly seen: Readonly<Record<string, number>>;
}

export const NO_OBLIGATIONS: ObligationsState = { items: [], timesSet: {}, editionOf: {}, standing: [], seen: {} };

/** Name under which `seen` carries the calendar edition. */
export const CALENDAR_SEEN = 'calendar';

interface Fact {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export function evolveObligations(state: ObligationsState, { type, data }: Fact): ObligationsState {
  switch (type) {
    case 'obligations.changed.v1':
      return changed(state, data as ObligationsChangedV1);
    case 'alert.raised.v1':
      return { ...state, standing: [...state.standing, standingOf(data as AlertRaisedV1)] };
    case 'alert.withdrawn.v1': {
      const { alertId } = data as AlertWithdrawnV1;
      return { ...state, standing: state.standing.filter((alert) => alert.alertId !== alertId) };
    }
    default:
      return state;
  }
}

function changed(state: ObligationsState, { items, seen }: ObligationsChangedV1): ObligationsState {
  const edition = seen[CALENDAR_SEEN] ?? 0;
  const timesSet = { ...state.timesSet };
  const editionOf = { ...state.editionOf };
  for (const item of items) {
    timesSet[item.step] = Math.max(timesSet[item.step] ?? 0, item.state === 'open' ? item.nth : 0);
    const before = state.items.find(({ step }) => step === item.step);
    if (!sameItem(before, item)) editionOf[item.step] = edition;
  }
  return { ...state, items, timesSet, editionOf, seen };
}

function standingOf({ alertId, step, kind, audience, dueOn, nth }: AlertRaisedV1): StandingAlert {
  return { alertId, step, kind, audience, dueOn, nth };
}

/** Items are plain data built in one order of members, so their text tells. */
export function sameItem(left: ObligationItem | undefined, right: ObligationItem | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The state and the stream's last version. */
export function foldObligations(commits: readonly Commit[]): {
  readonly state: ObligationsState;
  readonly version: number;
} {
  const last = commits.at(-1);
  const state = commits.flatMap(storedEventsOf).reduce<ObligationsState>(evolveObligations, NO_OBLIGATIONS);
  return { state, version: last ? lastVersionOf(last) : 0 };
}
