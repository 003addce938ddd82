import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@donthu/eventing/embedded/database';
import { describeViewStore } from '@donthu/testing/conformance/view-store/describe-view-store';
import { putNew, sampleView } from '@donthu/testing/conformance/view-store/sample-view';
import { EmbeddedViewStore } from './embedded-view.store';

function onFolder(fewDocuments?: number) {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-views-'));
  let present: EmbeddedViewStore | undefined;
  return {
    async open() {
      present?.close(); // one process per office: opening again is a restart
      present = new EmbeddedViewStore(openDatabase(join(folder, 'views.sqlite'), 'normal'), fewDocuments);
      return present;
    },
    async close() {
      present?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describeViewStore('SQLite', async () => onFolder());
describeViewStore('SQLite, where every word is a common one', async () => onFolder(0));

describe('a search in SQLite', () => {
  const folder = onFolder(3);
  afterAll(() => folder.close());

  it('sorts what rare words lead to, and walks the order of the list for common ones', async () => {
    const store = await folder.open();
    await store.register(sampleView);
    for (let n = 0; n < 8; n += 1) {
      const words = ['common', n % 2 === 0 ? 'even' : 'odd', ...(n === 5 ? ['rare'] : []), ...(n < 5 ? ['low'] : [])];
      await putNew(store, `k${n}`, { unit: 'u', receivedOn: `2026-03-0${n + 1}`, words });
    }
    const search = (...tokens: string[]) => ({ index: 'byUnit' as const, equal: { unit: 'u' }, tokens, limit: 9 });
    const way = async (...tokens: string[]) => (await store.plan(sampleView, search(...tokens))).index;
    expect(await way('common')).toContain('byUnit');
    expect(await way('common', 'even')).toContain('byUnit');
    expect(await way('common', 'rare')).not.toContain('byUnit');
    expect(await way('even', 'low')).not.toContain('byUnit'); // each is common, and few have both
    expect((await store.find(sampleView, search('even', 'low'))).map(({ key }) => key)).toEqual(['k0', 'k2', 'k4']);
    expect(await store.find(sampleView, search('even', 'odd'))).toEqual([]);
  });
});
