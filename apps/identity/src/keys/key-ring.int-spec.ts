import { appendFileSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { openPart, sealPart } from '@donthu/sealing';
import { ErasedList } from './erased-list';
import { KeyRing, WrongKeyFileError } from './key-ring';
import { KeyStore, type WrappedKey } from './key.store';

class MemoryKeyStore extends KeyStore {
  constructor(readonly keys = new Map<string, string>()) {
    super();
  }
  override async insert(keys: readonly WrappedKey[]) {
    for (const { keyId, wrapped } of keys) this.keys.set(keyId, wrapped);
  }
  override async get(keyIds: readonly string[]) {
    return keyIds.flatMap((keyId) => [...this.found(keyId)]);
  }
  override async destroy(keyIds: readonly string[]) {
    for (const keyId of keyIds) this.keys.delete(keyId);
  }
  override async any() {
    const [first] = this.keys.keys();
    return first === undefined ? undefined : this.found(first)[0];
  }
  private found(keyId: string): WrappedKey[] {
    const wrapped = this.keys.get(keyId);
    return wrapped === undefined ? [] : [{ keyId, wrapped }];
  }
}

describe('the key ring', () => {
  const kek = randomBytes(32);
  let keyFile: string;
  let store: MemoryKeyStore;
  let ring: KeyRing;

  beforeEach(() => {
    keyFile = join(mkdtempSync(join(tmpdir(), 'donthu-ring-')), 'data.key');
    store = new MemoryKeyStore();
    ring = new KeyRing(store, kek, ErasedList.besideKeyFile(keyFile));
  });

  it('stores keys before it hands them out, and never as they are', async () => {
    const drawn = await ring.provide(3);
    expect(store.keys.size).toBe(3);
    const stored = [...store.keys.values()].map((wrapped) => Buffer.from(wrapped, 'base64'));
    for (const { raw } of drawn) expect(stored.some((wrapped) => wrapped.includes(raw))).toBe(false);
  });

  it('gives back what it handed out, and nothing for what it does not know', async () => {
    const [drawn] = await ring.provide(1);
    const raw = await ring.rawKeys([drawn?.keyId ?? '', 'nobody']);
    expect([...raw]).toEqual([[drawn?.keyId, drawn?.raw]]);
  });

  it('does not take a wrapped key under another id', async () => {
    const [a, b] = await ring.provide(2);
    store.keys.set(a?.keyId ?? '', store.keys.get(b?.keyId ?? '') ?? '');
    expect((await ring.rawKeys([a?.keyId ?? ''])).size).toBe(0);
  });

  it('refuses to start with the key file of another installation', async () => {
    await ring.start();
    await ring.provide(1);
    const foreign = new KeyRing(store, randomBytes(32), ErasedList.besideKeyFile(keyFile));
    await expect(foreign.start()).rejects.toBeInstanceOf(WrongKeyFileError);
    await expect(new KeyRing(store, kek, ErasedList.besideKeyFile(keyFile)).start()).resolves.toBeUndefined();
  });

  it('opens nothing of a stolen store without the key file', async () => {
    const [drawn] = await ring.provide(1);
    if (!drawn) throw new Error('none');
    const part = sealPart(drawn.raw, drawn.keyId, 'petition/p-1@c#people', { fullName: 'Canary' });
    const thief = new KeyRing(
      new MemoryKeyStore(store.keys),
      randomBytes(32),
      ErasedList.besideKeyFile(`${keyFile}.other`),
    );
    expect((await thief.rawKeys([drawn.keyId])).size).toBe(0);
    expect(() => openPart(Buffer.from(store.keys.get(drawn.keyId) ?? '', 'base64').subarray(0, 32), part)).toThrow();
  });

  it('keeps destroyed what a restore of older keys brings back', async () => {
    const drawn = await ring.provide(2);
    const [gone, stays] = drawn.map(({ keyId }) => keyId);
    const backup = new Map(store.keys);
    await ring.destroy([gone ?? '']);
    const restored = new MemoryKeyStore(backup);
    const after = new KeyRing(restored, kek, ErasedList.besideKeyFile(keyFile));
    expect((await after.rawKeys([gone ?? ''])).size).toBe(0);
    await after.start();
    expect([...restored.keys.keys()]).toEqual([stays]);
  });

  it('lists what was erased before it destroys it', async () => {
    const [drawn] = await ring.provide(1);
    store.destroy = async () => {
      throw new Error('crash');
    };
    await expect(ring.destroy([drawn?.keyId ?? ''])).rejects.toThrow('crash');
    expect(ErasedList.besideKeyFile(keyFile).has(drawn?.keyId ?? '')).toBe(true);
  });
});

describe('the list of erased keys', () => {
  it('is for its owner alone and survives a line that a crash broke off', () => {
    const keyFile = join(mkdtempSync(join(tmpdir(), 'donthu-erased-')), 'data.key');
    ErasedList.besideKeyFile(keyFile).append(['k-1']);
    appendFileSync(`${keyFile}.erased`, 'k-half');
    ErasedList.besideKeyFile(keyFile).append(['k-2', 'k-1']);
    const list = ErasedList.besideKeyFile(keyFile);
    expect(list.all()).toEqual(['k-1', 'k-half', 'k-2']);
    expect(statSync(`${keyFile}.erased`).mode & 0o777).toBe(0o600);
    list.append(['k-2']);
    expect(readFileSync(`${keyFile}.erased`, 'utf8').match(/k-2/g)).toHaveLength(1);
  });
});
