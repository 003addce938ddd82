import type { ViewStore } from '@donthu/views/view.store';
import { keysOf, putNew, sampleView } from './sample-view';

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;

export function queryCases(store: () => ViewStore): void {
  const findBy = store;

  beforeEach(async () => {
    await putNew(
      store(),
      'p1',
      { unit: 'u', state: 'new', receivedOn: day(3), number: 10, urgent: true, words: ['lê', 'đất', 'nhà'] },
      'an',
    );
    await putNew(store(), 'p2', { unit: 'u', state: 'new', receivedOn: day(1), number: 2, words: ['lê', 'đất'] }, 'an');
    await putNew(store(), 'p3', {
      unit: 'u',
      state: 'closed',
      receivedOn: null,
      number: 3,
      urgent: true,
      words: ['lê'],
    });
    await putNew(store(), 'p4', { unit: 'u', state: 'new', receivedOn: day(2), number: 100 }, 'bình');
    await putNew(store(), 'q1', { unit: 'v', state: 'new', receivedOn: day(2), number: 1, words: ['lê', 'đất'] });
  });

  it('lists by equal fields in order, null before every value', async () => {
    expect(keysOf(await findBy().find(sampleView, { index: 'byUnit', equal: { unit: 'u' }, limit: 10 }))).toEqual([
      'p3',
      'p2',
      'p4',
      'p1',
    ]);
    expect(
      keysOf(await findBy().find(sampleView, { index: 'byUnit', equal: { unit: 'u' }, descending: true, limit: 10 })),
    ).toEqual(['p1', 'p4', 'p2', 'p3']);
    expect(keysOf(await findBy().find(sampleView, { index: 'byUnit', equal: { unit: 'nobody' }, limit: 10 }))).toEqual(
      [],
    );
  });

  it('orders numbers as numbers', async () => {
    expect(
      keysOf(await findBy().find(sampleView, { index: 'byState', equal: { unit: 'u', state: 'new' }, limit: 10 })),
    ).toEqual(['p2', 'p1', 'p4']);
    expect(keysOf(await findBy().find(sampleView, { index: 'all', equal: {}, descending: true, limit: 3 }))).toEqual([
      'p4',
      'p1',
      'p3',
    ]);
  });

  it('orders by key where the index has no order, and finds null and false as values', async () => {
    expect(
      keysOf(await findBy().find(sampleView, { index: 'byOfficer', equal: { officer: 'an' }, limit: 10 })),
    ).toEqual(['p1', 'p2']);
    expect(
      keysOf(
        await findBy().find(sampleView, { index: 'byOfficer', equal: { officer: null }, descending: true, limit: 10 }),
      ),
    ).toEqual(['q1', 'p3']);
    expect(keysOf(await findBy().find(sampleView, { index: 'byUrgency', equal: { urgent: true }, limit: 10 }))).toEqual(
      ['p3', 'p1'],
    );
    expect(
      keysOf(await findBy().find(sampleView, { index: 'byUrgency', equal: { urgent: false }, limit: 10 })),
    ).toEqual(['q1', 'p2', 'p4']);
  });

  it('takes both bounds in, and leaves null out of every range', async () => {
    const range = (from?: string, to?: string) => ({
      index: 'byUnit' as const,
      equal: { unit: 'u' },
      ...(from && { from }),
      ...(to && { to }),
      limit: 10,
    });
    expect(keysOf(await findBy().find(sampleView, range(day(1), day(2))))).toEqual(['p2', 'p4']);
    expect(keysOf(await findBy().find(sampleView, range(day(2))))).toEqual(['p4', 'p1']);
    expect(keysOf(await findBy().find(sampleView, range(undefined, day(2))))).toEqual(['p2', 'p4']);
    expect(keysOf(await findBy().find(sampleView, { ...range(day(2), day(3)), descending: true }))).toEqual([
      'p1',
      'p4',
    ]);
    expect(
      keysOf(
        await findBy().find(sampleView, { index: 'byState', equal: { unit: 'u', state: 'new' }, from: 3, limit: 10 }),
      ),
    ).toEqual(['p1', 'p4']);
  });

  it('narrows by further fields', async () => {
    expect(
      keysOf(
        await findBy().find(sampleView, {
          index: 'byUnit',
          equal: { unit: 'u' },
          also: { urgent: true, state: 'new' },
          limit: 10,
        }),
      ),
    ).toEqual(['p1']);
    expect(
      keysOf(
        await findBy().find(sampleView, { index: 'byUnit', equal: { unit: 'u' }, also: { officer: null }, limit: 10 }),
      ),
    ).toEqual(['p3']);
    expect(
      keysOf(await findBy().find(sampleView, { index: 'byUnit', equal: { unit: 'u' }, also: {}, limit: 1 })),
    ).toEqual(['p3']);
  });

  it('finds what carries all tokens, within the same lists and order', async () => {
    const search = (tokens: string[]) => ({ index: 'byUnit' as const, equal: { unit: 'u' }, tokens, limit: 10 });
    expect(keysOf(await findBy().find(sampleView, search(['lê'])))).toEqual(['p3', 'p2', 'p1']);
    expect(keysOf(await findBy().find(sampleView, search(['đất', 'lê'])))).toEqual(['p2', 'p1']);
    expect(keysOf(await findBy().find(sampleView, search(['lê', 'nhà', 'đất', 'lê'])))).toEqual(['p1']);
    expect(keysOf(await findBy().find(sampleView, search(['lê', 'vườn'])))).toEqual([]);
    expect(keysOf(await findBy().find(sampleView, search([])))).toHaveLength(4);
    expect(keysOf(await findBy().find(sampleView, { ...search(['đất']), from: day(2), descending: true }))).toEqual([
      'p1',
    ]);
  });

  it('finds by tokens in short lists as well', async () => {
    const search = (tokens: string[]) =>
      findBy().find(sampleView, { index: 'byState', equal: { unit: 'u', state: 'new' }, tokens, limit: 10 });
    expect(keysOf(await search(['lê', 'đất']))).toEqual(['p2', 'p1']);
    expect(keysOf(await search(['nhà']))).toEqual(['p1']);
    expect(keysOf(await search(['vườn']))).toEqual([]);
  });

  it('counts what it would list', async () => {
    expect(await findBy().count(sampleView, { index: 'byUnit', equal: { unit: 'u' } })).toBe(4);
    expect(await findBy().count(sampleView, { index: 'byUnit', equal: { unit: 'u' }, from: day(2) })).toBe(2);
    expect(
      await findBy().count(sampleView, {
        index: 'byUnit',
        equal: { unit: 'u' },
        also: { state: 'new' },
        tokens: ['đất'],
      }),
    ).toBe(2);
    expect(await findBy().count(sampleView, { index: 'byOfficer', equal: { officer: 'nobody' } })).toBe(0);
  });

  it('never runs a query without its index', async () => {
    const queries = [
      findBy().plan(sampleView, { index: 'byUnit', equal: { unit: 'u' }, limit: 10 }),
      findBy().plan(sampleView, {
        index: 'byUnit',
        equal: { unit: 'u' },
        from: day(1),
        to: day(2),
        descending: true,
        limit: 10,
      }),
      findBy().plan(sampleView, {
        index: 'byUnit',
        equal: { unit: 'u' },
        after: { order: null, key: 'p3' },
        limit: 10,
      }),
      findBy().plan(sampleView, {
        index: 'byUnit',
        equal: { unit: 'u' },
        after: { order: day(2), key: 'p3' },
        descending: true,
        limit: 10,
      }),
      findBy().plan(sampleView, {
        index: 'byUnit',
        equal: { unit: 'u' },
        also: { urgent: true },
        tokens: ['lê', 'đất'],
        limit: 10,
      }),
      findBy().plan(sampleView, { index: 'byState', equal: { unit: 'u', state: 'new' }, limit: 10 }),
      findBy().plan(sampleView, { index: 'byOfficer', equal: { officer: null }, limit: 10 }),
      findBy().plan(sampleView, { index: 'byUrgency', equal: { urgent: true }, limit: 10 }),
      findBy().plan(sampleView, { index: 'all', equal: {}, limit: 10 }),
    ];
    for (const { index } of await Promise.all(queries)) expect(index).toEqual(expect.any(String));
  });
}
