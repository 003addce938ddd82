import type { EventBus, Subscription } from '@donthu/eventing/consume/event-bus';
import type { Commit, StoredEvent } from '@donthu/eventing/store/commit';

export interface EventBusHarness {
  /** Commits durably to the log that the bus brings to its consumers. */
  commit(...commits: Commit[]): Promise<void>;
  /** A bus on the harness's data. Again = after a restart, or another process. */
  open(): Promise<EventBus>;
  close(): Promise<void>;
}

/** Waits for what must come about; says what did not. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, limitMs = 30_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`did not come about within ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A subscription that writes down what it got. */
export function recorder(consumer: string, owners: Subscription['owners'] = ['intake']) {
  const events: StoredEvent[] = [];
  const subscription: Subscription = {
    consumer,
    owners,
    onBatch: async (batch) => {
      events.push(...batch);
    },
  };
  return { events, subscription, seen: () => new Set(events.map(({ id }) => id)) };
}
