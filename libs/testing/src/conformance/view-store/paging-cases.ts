import type { ViewStore } from '@donthu/views/view.store';
import { keysOf, putNew, sampleView } from './sample-view';

interface Cursor {
  readonly order: string | number | null;
  readonly key: string;
}

/** Reads a list page by page, each behind the last row of the one before. */
async function pages(
  store: ViewStore,
  descending: boolean,
  limit: number,
  narrow: { tokens?: string[]; from?: string } = {},
): Promise<string[]> {
  const keys: string[] = [];
  for (let after: Cursor | undefined; ;) {
    const query = {
      index: 'byUnit' as const,
      equal: { unit: 'u' },
      descending,
      limit,
      ...narrow,
      ...(after && { after }),
    };
    const page = await store.find(sampleView, query);
    keys.push(...keysOf(page));
    const last = page.at(-1);
    if (!last || page.length < limit) return keys;
    after = { order: last.fields?.receivedOn ?? null, key: last.key };
  }
}

export function pagingCases(store: () => ViewStore): void {
  const days = [
    null,
    '2026-03-01',
    '2026-03-02',
    null,
    '2026-03-02',
    '2026-03-02',
    '2026-03-03',
    null,
    '2026-03-01',
    '2026-03-02',
    'Đ',
    'z',
  ];
  const listed = days.map((receivedOn, i) => ({ key: `k${String(i).padStart(2, '0')}`, receivedOn }));
  const ascending = [...listed]
    .sort(
      (a, b) =>
        Buffer.compare(Buffer.from(a.receivedOn ?? ''), Buffer.from(b.receivedOn ?? '')) || (a.key < b.key ? -1 : 1),
    )
    .map(({ key }) => key);

  beforeEach(async () => {
    for (const { key, receivedOn } of listed) await putNew(store(), key, { unit: 'u', receivedOn, words: ['w', key] });
    await putNew(store(), 'k055', { unit: 'other', receivedOn: '2026-03-02', words: ['w'] });
  });

  it.each([1, 2, 3, 5, 12, 50])(
    'reads every row once in pages of %i, equal order values and nulls among them',
    async (limit) => {
      expect(await pages(store(), false, limit)).toEqual(ascending);
      expect(await pages(store(), true, limit)).toEqual([...ascending].reverse());
    },
  );

  it('pages through searches and ranges', async () => {
    expect(await pages(store(), false, 2, { tokens: ['w'] })).toEqual(ascending);
    expect(await pages(store(), true, 3, { tokens: ['w'] })).toEqual([...ascending].reverse());
    expect(await pages(store(), false, 2, { from: '2026-03-02' })).toEqual(ascending.slice(5));
    expect(await pages(store(), true, 2, { from: '2026-03-02' })).toEqual(ascending.slice(5).reverse());
  });

  it('goes on behind a row that has changed or left meanwhile', async () => {
    const query = {
      index: 'byUnit' as const,
      equal: { unit: 'u' },
      limit: 3,
      after: { order: '2026-03-02', key: 'k0' },
    };
    expect(keysOf(await store().find(sampleView, query))).toEqual(ascending.slice(5, 8));
  });

  it('pages by key where the index has no order', async () => {
    const first = await store().find(sampleView, { index: 'byOfficer', equal: { officer: null }, limit: 4 });
    const last = first.at(-1);
    const rest = await store().find(sampleView, {
      index: 'byOfficer',
      equal: { officer: null },
      limit: 50,
      after: { order: null, key: last?.key ?? '' },
    });
    expect(keysOf([...first, ...rest])).toEqual([...listed.map(({ key }) => key), 'k055'].sort());
  });
}
