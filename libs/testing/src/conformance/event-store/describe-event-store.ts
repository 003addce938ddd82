import type { EventStore } from '@donthu/eventing/store/event-store';
import { appendCases } from './append-cases';
import { faultCases } from './fault-cases';
import type { EventStoreHarness, MakeEventStoreHarness } from './harness';
import { numberCases } from './number-cases';
import { markCases, readCases } from './read-cases';

/** What every event store does, on every engine. Call it at the top of a spec. */
export function describeEventStore(name: string, makeHarness: MakeEventStoreHarness): void {
  describe(`EventStore on ${name}`, () => {
    let harness: EventStoreHarness;
    let current: EventStore;
    const store = () => current;
    const another = () => harness.open();

    beforeEach(async () => {
      harness = await makeHarness();
      current = await harness.open();
    });
    afterEach(() => harness.close());

    describe('appending', () => appendCases(store));
    describe('numbers without gaps', () => numberCases(store, another));
    describe('reading', () => readCases(store, another));
    describe('marks', () => markCases(store, another));
    describe('faults', () =>
      faultCases(() => ({ store, another, lose: () => harness.loseNextAcknowledgement(current) })));
  });
}
