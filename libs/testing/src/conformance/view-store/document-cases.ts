import type { ViewStore } from '@donthu/views/view.store';
import { keysOf, putNew, sampleView } from './sample-view';

const empty = { version: 0, data: { officer: null, note: undefined } };

export function documentCases(store: () => ViewStore, another: () => Promise<ViewStore>): void {
  it('gives back what was put, in Vietnamese too', async () => {
    const petition = {
      unit: 'phường-một',
      state: 'đã thụ lý',
      receivedOn: '2026-03-02',
      number: 7,
      urgent: true,
      words: ['w1'],
    };
    const slices = {
      petition: { version: 3, data: petition },
      assignment: { version: 2, data: { officer: 'trần-văn-đ', note: 'Ủy ban nhân dân 🇻🇳' } },
    };
    expect(await store().put(sampleView, { key: 'đơn/1', expectedRevision: 0, slices })).toBe('stored');
    expect(await store().get(sampleView, 'đơn/1')).toEqual({
      key: 'đơn/1',
      revision: 1,
      slices,
      fields: {
        unit: 'phường-một',
        state: 'đã thụ lý',
        receivedOn: '2026-03-02',
        number: 7,
        urgent: true,
        officer: 'trần-văn-đ',
      },
    });
    expect(
      keysOf(
        await store().find(sampleView, {
          index: 'byState',
          equal: { unit: 'phường-một', state: 'đã thụ lý' },
          limit: 5,
        }),
      ),
    ).toEqual(['đơn/1']);
  });

  it('keeps slices as JSON does: nothing undefined, keys of any spelling', async () => {
    const data = {
      unit: 'u',
      list: [1, null, { deep: [true] }],
      'a.b': 1,
      $set: 2,
      '0': 'zero',
      gone: undefined,
      big: 2 ** 45,
      half: 0.25,
    };
    const slices = { petition: { version: 1, data }, assignment: empty };
    await store().put(sampleView, { key: 'k', expectedRevision: 0, slices });
    const stored = await store().get(sampleView, 'k');
    expect(JSON.stringify(stored?.slices)).toBe(JSON.stringify(slices));
    expect(stored?.slices.petition.data).not.toHaveProperty('gone');
  });

  it('knows nothing of a key that was never put', async () => {
    expect(await store().get(sampleView, 'nobody')).toBeUndefined();
    await putNew(store(), 'a', { unit: 'u' });
    await putNew(store(), 'b', { unit: 'u' });
    expect(keysOf(await store().getMany(sampleView, ['b', 'nobody', 'a']))).toEqual(['b', 'a']);
    expect(await store().getMany(sampleView, [])).toEqual([]);
  });

  it('refuses a write on another revision than the present one', async () => {
    await putNew(store(), 'k', { unit: 'u', number: 1 });
    const put = (expectedRevision: number, number: number) =>
      store().put(sampleView, {
        key: 'k',
        expectedRevision,
        slices: { petition: { version: 1, data: { unit: 'u', number } }, assignment: empty },
      });
    expect(await put(0, 2)).toBe('revision_conflict');
    expect(await put(2, 2)).toBe('revision_conflict');
    expect(await put(1, 2)).toBe('stored');
    expect(await put(1, 3)).toBe('revision_conflict');
    expect(await store().get(sampleView, 'k')).toMatchObject({ revision: 2, fields: { number: 2 } });
    expect(
      await store().put(sampleView, {
        key: 'nobody',
        expectedRevision: 3,
        slices: { petition: { version: 1, data: {} }, assignment: empty },
      }),
    ).toBe('revision_conflict');
    expect(await store().get(sampleView, 'nobody')).toBeUndefined();
  });

  it('tells each of many that write at once what became of his own write', async () => {
    const keys = Array.from({ length: 24 }, (_, index) => `k${index}`);
    const put = (key: string, expectedRevision: number, number: number) =>
      store().put(sampleView, {
        key,
        expectedRevision,
        slices: { petition: { version: 1, data: { unit: 'u', number } }, assignment: empty },
      });
    expect(await Promise.all(keys.map((key, index) => put(key, index % 3 === 2 ? 1 : 0, 1)))).toEqual(
      keys.map((_, index) => (index % 3 === 2 ? 'revision_conflict' : 'stored')),
    );
    // Stored ones again at the right revision, at a wrong one, and as if they were new.
    const second = keys.map((_, index) => [1, 7, 0][index % 4] ?? 1);
    const outcomes = await Promise.all(keys.map((key, index) => put(key, second[index] ?? 0, 2)));
    const documents = await Promise.all(keys.map((key) => store().get(sampleView, key)));
    outcomes.forEach((outcome, index) => {
      const stood = index % 3 !== 2;
      const fits = stood ? second[index] === 1 : second[index] === 0;
      expect({ index, outcome }).toEqual({ index, outcome: fits ? 'stored' : 'revision_conflict' });
      expect(documents[index]?.fields?.number).toBe(fits ? 2 : stood ? 1 : undefined);
    });
  });

  it('loses no change when many write the same document at once', async () => {
    await putNew(store(), 'k', { unit: 'u', number: 0 });
    const addOne = async (): Promise<void> => {
      for (;;) {
        const document = await store().get(sampleView, 'k');
        const number = (document?.slices.petition.data.number ?? 0) + 1;
        const slices = { petition: { version: 1, data: { unit: 'u', number } }, assignment: empty };
        if (
          (await store().put(sampleView, { key: 'k', expectedRevision: document?.revision ?? 0, slices })) === 'stored'
        )
          return;
      }
    };
    await Promise.all(Array.from({ length: 20 }, addOne));
    expect(await store().get(sampleView, 'k')).toMatchObject({ revision: 21, fields: { number: 20 } });
  });

  it('shows a document without fields in no list until it has them', async () => {
    const slices = {
      petition: { version: 0, data: {} },
      assignment: { version: 1, data: { officer: 'o', note: undefined } },
    };
    await store().put(sampleView, { key: 'k', expectedRevision: 0, slices });
    expect(await store().get(sampleView, 'k')).toMatchObject({ revision: 1, fields: undefined });
    expect(await store().find(sampleView, { index: 'byOfficer', equal: { officer: 'o' }, limit: 5 })).toEqual([]);
    expect(await store().find(sampleView, { index: 'all', equal: {}, limit: 5 })).toEqual([]);
    expect(await store().find(sampleView, { index: 'byUnit', equal: { unit: 'u' }, limit: 5 })).toEqual([]);
    expect(await store().count(sampleView, { index: 'all', equal: {} })).toBe(0);
    const next = { ...slices, petition: { version: 1, data: { unit: 'u' } } };
    await store().put(sampleView, { key: 'k', expectedRevision: 1, slices: next });
    expect(keysOf(await store().find(sampleView, { index: 'byOfficer', equal: { officer: 'o' }, limit: 5 }))).toEqual([
      'k',
    ]);
  });

  it('takes a document out of the lists that it left', async () => {
    await putNew(store(), 'k', { unit: 'u', state: 'new', words: ['w'] });
    const slices = { petition: { version: 2, data: { unit: 'u', state: 'closed', words: ['v'] } }, assignment: empty };
    await store().put(sampleView, { key: 'k', expectedRevision: 1, slices });
    expect(await store().find(sampleView, { index: 'byState', equal: { unit: 'u', state: 'new' }, limit: 5 })).toEqual(
      [],
    );
    expect(await store().find(sampleView, { index: 'byUnit', equal: { unit: 'u' }, tokens: ['w'], limit: 5 })).toEqual(
      [],
    );
    expect(
      keysOf(await store().find(sampleView, { index: 'byUnit', equal: { unit: 'u' }, tokens: ['v'], limit: 5 })),
    ).toEqual(['k']);
  });

  it('finds everything again after a restart, and registers as often as it is told', async () => {
    await putNew(store(), 'k', { unit: 'u' });
    await store().register(sampleView);
    const reopened = await another();
    await reopened.register(sampleView);
    expect(keysOf(await reopened.find(sampleView, { index: 'byUnit', equal: { unit: 'u' }, limit: 5 }))).toEqual(['k']);
  });

  it('is empty after a drop, and takes documents again', async () => {
    await putNew(store(), 'k', { unit: 'u', words: ['w'] });
    await store().drop(sampleView.name);
    expect(await store().get(sampleView, 'k')).toBeUndefined();
    expect(await store().count(sampleView, { index: 'all', equal: {} })).toBe(0);
    await putNew(store(), 'k', { unit: 'u' });
    expect(await store().find(sampleView, { index: 'byUnit', equal: { unit: 'u' }, tokens: ['w'], limit: 5 })).toEqual(
      [],
    );
    expect(await store().count(sampleView, { index: 'byUnit', equal: { unit: 'u' } })).toBe(1);
  });

  it('empties a view whose form has changed', async () => {
    await putNew(store(), 'k', { unit: 'u' });
    const reopened = await another();
    const changed = {
      ...sampleView,
      indexes: { ...sampleView.indexes, all: { equal: [], order: 'receivedOn' } as const },
      revisionOfRules: 2,
    };
    await reopened.register(changed);
    expect(await reopened.get(changed, 'k')).toBeUndefined();
    const slices = { petition: { version: 1, data: { unit: 'u', receivedOn: '2026-01-01' } }, assignment: empty };
    await reopened.put(changed, { key: 'k', expectedRevision: 0, slices });
    expect(keysOf(await reopened.find(changed, { index: 'all', equal: {}, from: '2026-01-01', limit: 5 }))).toEqual([
      'k',
    ]);
  });
}
