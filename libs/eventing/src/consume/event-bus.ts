import type { Owner } from '@donthu/contracts';
import type { StoredEvent } from '../store/commit';

export interface Subscription {
  /** Name of the consumer (the group), such as `intake.register`. Never renamed: progress hangs on it. */
  readonly consumer: string;
  /** Whose topics it reads. */
  readonly owners: readonly Owner[];
  /**
   * Handles a batch, in order per key. Resolves when every event was handled, held or parked durably;
   * only then is progress recorded. Rejects only when the process should stop reading.
   */
  readonly onBatch: (events: readonly StoredEvent[], heartbeat: () => Promise<void>) => Promise<void>;
  /** Called before the first batch after the reader has joined its group: another process may have read meanwhile. */
  readonly onJoined?: () => Promise<void>;
}

/** Events that a consumer in operation may be behind, its views still telling enough of the present to be read. */
export const NEAR_LAG = 100;

export interface ConsumerHealth {
  readonly consumer: string;
  readonly state: 'starting' | 'running' | 'backing_off' | 'dead' | 'stopped';
  /** Events published but not handled yet; undefined while unknown. */
  readonly lag?: number;
  /** System time of the last sign of life, epoch milliseconds. */
  readonly lastSeenAtMs: number;
}

/** At least once, in order per stream; across streams of one key topics may interleave. */
export abstract class EventBus {
  abstract subscribe(subscription: Subscription): Promise<void>;
  abstract health(): ConsumerHealth[];
  abstract close(): Promise<void>;
}
