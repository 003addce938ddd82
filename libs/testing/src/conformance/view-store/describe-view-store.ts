import type { ViewStore } from '@donthu/views/view.store';
import { documentCases } from './document-cases';
import { pagingCases } from './paging-cases';
import { queryCases } from './query-cases';
import { sampleView } from './sample-view';

export interface ViewStoreHarness {
  /** Again = after a restart, or a second process on the same data. Everything put before is settled by then. */
  open(): Promise<ViewStore>;
  close(): Promise<void>;
}

/** What every view store does, on every engine. Call it at the top of a spec. */
export function describeViewStore(name: string, makeHarness: () => Promise<ViewStoreHarness>): void {
  describe(`ViewStore on ${name}`, () => {
    let harness: ViewStoreHarness;
    let current: ViewStore;
    const store = () => current;

    beforeEach(async () => {
      harness = await makeHarness();
      current = await harness.open();
      await current.register(sampleView);
    });
    afterEach(() => harness.close());

    describe('documents', () => documentCases(store, () => harness.open()));
    describe('lists', () => queryCases(store));
    describe('pages', () => pagingCases(store));
  });
}
