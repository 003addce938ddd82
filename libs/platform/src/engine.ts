import type { EventBus, EventStore, ParkingStore, RequestGate } from '@donthu/eventing';
import type { ViewStore } from '@donthu/views';

/** A mark of the client: answer from at least there. */
export interface SeenMark {
  readonly stream: string;
  readonly version: number;
}

/** What a service runs on; the same ports on every engine. */
export interface Engine {
  readonly store: EventStore;
  readonly views: ViewStore;
  readonly parking: ParkingStore;
  readonly bus: EventBus;
  readonly gate: RequestGate;
  /**
   * Resolves true once everything this process reads has handled, held or parked the marked events, false after
   * `timeoutMs` (system clock). Marks of streams it does not read count as seen.
   */
  waitUntilSeen(marks: readonly SeenMark[], timeoutMs: number): Promise<boolean>;
  /** Resolves once no consumer of this process has anything left to do, or after `timeoutMs`; says which. */
  waitUntilIdle(timeoutMs: number): Promise<boolean>;
  /**
   * Resolves once the consumers of a starting process are near enough to the present to answer requests (what a client has
   * seen is waited for besides), or after `timeoutMs`. Left out where idleness is reached at once.
   */
  waitUntilNear?(timeoutMs: number): Promise<boolean>;
  close(): Promise<void>;
}
