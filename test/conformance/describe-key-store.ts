import { randomUUID } from 'node:crypto';
import type { KeyStore, WrappedKey } from '../../apps/identity/src/keys/key.store';

export interface KeyStoreHarness {
  /** Again on the same data = after a crash or in another process. */
  open(): Promise<KeyStore>;
  close(): Promise<void>;
}

/** What every `KeyStore` keeps to. */
export function describeKeyStore(name: string, makeHarness: () => Promise<KeyStoreHarness>): void {
  describe(`${name} as a KeyStore`, () => {
    let harness: KeyStoreHarness;
    let store: KeyStore;

    beforeAll(async () => {
      harness = await makeHarness();
      store = await harness.open();
    });
    afterAll(() => harness.close());

    it('has none to begin with', async () => {
      expect(await store.any()).toBeUndefined();
      expect(await store.get(['nobody'])).toEqual([]);
      await store.destroy(['nobody']);
      await store.destroy([]);
    });

    it('finds what was inserted, also after a restart', async () => {
      const keys = newKeys(300);
      await store.insert(keys);
      for (const opened of [store, await harness.open()]) {
        const found = await opened.get([...keys.map(({ keyId }) => keyId), randomUUID()]);
        expect(sorted(found)).toEqual(sorted(keys));
        expect(await opened.any()).toBeDefined();
      }
    });

    it('destroys for ever, again and again, and nothing else', async () => {
      const [gone, stays] = [newKeys(5), newKeys(5)];
      await store.insert([...gone, ...stays]);
      const ids = gone.map(({ keyId }) => keyId);
      await store.destroy(ids);
      await store.destroy([...ids, 'nobody']);
      const opened = await harness.open();
      expect(await opened.get(ids)).toEqual([]);
      expect(await opened.get(stays.map(({ keyId }) => keyId))).toHaveLength(5);
    });

    it('takes many inserts at once', async () => {
      const batches = Array.from({ length: 10 }, () => newKeys(50));
      await Promise.all(batches.map((batch) => store.insert(batch)));
      expect(await store.get(batches.flat().map(({ keyId }) => keyId))).toHaveLength(500);
    });
  });
}

function newKeys(count: number): WrappedKey[] {
  return Array.from({ length: count }, () => ({
    keyId: randomUUID(),
    wrapped: Buffer.from(randomUUID()).toString('base64'),
  }));
}

function sorted(keys: readonly WrappedKey[]): WrappedKey[] {
  return [...keys].sort((a, b) => (a.keyId < b.keyId ? -1 : 1));
}
