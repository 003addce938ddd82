import type { EventStore } from '@donthu/eventing/store/event-store';

/** One engine with one set of data, fresh for every test. */
export interface EventStoreHarness {
  /** Opens a store on the harness's data. Again = after a restart, or a second process on the same data. */
  open(): Promise<EventStore>;
  /** The next append of this store is written, but its acknowledgement never arrives. */
  loseNextAcknowledgement(store: EventStore): void;
  close(): Promise<void>;
}

export type MakeEventStoreHarness = () => Promise<EventStoreHarness>;
