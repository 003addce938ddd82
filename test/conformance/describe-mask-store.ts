import type { AnnouncedMask, MaskStore } from '../../apps/identity/src/masking/mask.store';

export interface MaskStoreHarness {
  open(): Promise<MaskStore>;
  close(): Promise<void>;
}

/** What every `MaskStore` keeps to. */
export function describeMaskStore(name: string, makeHarness: () => Promise<MaskStoreHarness>): void {
  describe(`${name} as a MaskStore`, () => {
    let harness: MaskStoreHarness;
    let store: MaskStore;
    const mask = (petitionId: string, commitId: string): AnnouncedMask => ({
      petitionId,
      commitId,
      kind: 'denunciation',
      announcedAtMs: 1_700_000_000_000,
    });

    beforeAll(async () => {
      harness = await makeHarness();
      store = await harness.open();
    });
    afterAll(() => harness.close());

    it('tells announced masks of the petitions asked for, also after a restart', async () => {
      await store.put(mask('p-1', 'c-1'));
      await store.put(mask('p-1', 'c-2'));
      await store.put(mask('p-2', 'c-3'));
      const again = await harness.open();
      expect(sorted(await again.of(['p-1', 'p-9']))).toEqual([mask('p-1', 'c-1'), mask('p-1', 'c-2')]);
      expect(await again.of([])).toEqual([]);
    });

    it('keeps the first time when the same is announced again', async () => {
      await store.put({ ...mask('p-3', 'c-1'), announcedAtMs: 5 });
      await store.put({ ...mask('p-3', 'c-1'), announcedAtMs: 9 });
      expect(await store.of(['p-3'])).toEqual([{ ...mask('p-3', 'c-1'), announcedAtMs: 5 }]);
    });

    it('forgets one and no other, and does not mind forgetting twice', async () => {
      await store.put(mask('p-4', 'c-1'));
      await store.put(mask('p-4', 'c-2'));
      await store.remove('p-4', 'c-1');
      await store.remove('p-4', 'c-1');
      expect(await store.of(['p-4'])).toEqual([mask('p-4', 'c-2')]);
    });
  });
}

function sorted(masks: readonly AnnouncedMask[]): AnnouncedMask[] {
  return [...masks].sort((a, b) => (a.commitId < b.commitId ? -1 : 1));
}
