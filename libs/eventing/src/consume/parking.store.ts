import type { StoredEvent } from '../store/commit';

export type HoldReason = 'poison' | 'gap';
export type ParkedAction = 'replay' | 'discard';

/** A key whose events wait, in order, for one consumer; every other key flows on. */
export interface ParkedKey {
  readonly consumer: string;
  readonly key: string;
  readonly hold: HoldReason;
  /** Error class and message with data removed; never carries payload. */
  readonly failure: string;
  /** System time, RFC 3339. */
  readonly parkedAt: string;
  readonly waiting: number;
  readonly first: { readonly type: string; readonly stream: string; readonly version: number };
  readonly requested?: { readonly action: ParkedAction; readonly reason: string; readonly by: string };
}

/** An event that was let pass unseen, and whose decision that was; without it where nobody had asked. */
export interface DiscardedEvent {
  readonly consumer: string;
  readonly eventId: string;
  /** Which one it was; records of earlier versions do not tell. */
  readonly event?: { readonly key: string; readonly type: string; readonly stream: string; readonly version: number };
  /** `at`: when it was asked for, system time, RFC 3339. */
  readonly decision?: { readonly by: string; readonly reason: string; readonly at: string };
}

/** What the record keeps of an event that was discarded: nothing of its content. */
export function whichOf({ key, type, stream, version }: StoredEvent): NonNullable<DiscardedEvent['event']> {
  return { key, type, stream, version };
}

/** Durable before the consumer's progress moves past a held event. All methods are idempotent by event id. */
export abstract class ParkingStore {
  abstract hold(consumer: string, event: StoredEvent, hold: HoldReason, failure: string): Promise<void>;
  /** Queues a later event of a held key behind the others. */
  abstract enqueue(consumer: string, event: StoredEvent): Promise<void>;
  abstract queue(consumer: string, key: string): Promise<StoredEvent[]>;
  abstract remove(consumer: string, key: string, eventId: string): Promise<void>;
  /** Every held key, of one consumer or of all; a key with an empty queue is not held. */
  abstract list(consumer?: string): Promise<ParkedKey[]>;
  abstract request(
    consumer: string,
    key: string,
    action: { action: ParkedAction; reason: string; by: string },
  ): Promise<boolean>;
  /**
   * Takes an event out of the queue for good and remembers it, so that a rebuild does not meet it again, with who asked last
   * for a discard of its key and why, also when that request was cleared meanwhile.
   */
  abstract discard(consumer: string, event: StoredEvent): Promise<void>;
  /** Ids of all events ever discarded for a consumer. */
  abstract discarded(consumer: string): Promise<string[]>;
  /** The record of them, of one consumer or of all. */
  abstract discards(consumer?: string): Promise<DiscardedEvent[]>;
  abstract clearRequest(consumer: string, key: string): Promise<void>;
}
