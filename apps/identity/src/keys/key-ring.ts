import { randomBytes, randomUUID } from 'node:crypto';
import { decrypt, encrypt, KeyPoolSource, MAX_KEYS_PROVIDED, type DrawnKey } from '@donthu/sealing';
import type { ErasedList } from './erased-list';
import type { KeyStore, WrappedKey } from './key.store';

/** The key file does not belong to these data. */
export class WrongKeyFileError extends Error {
  constructor() {
    super('Tệp khóa không thuộc về dữ liệu này / The key file does not belong to these data');
    this.name = 'WrongKeyFileError';
  }
}

/** Makes, finds and destroys keys. The only place where keys are unwrapped. */
export class KeyRing extends KeyPoolSource {
  constructor(
    private readonly store: KeyStore,
    /** 32 bytes, derived from the key file. */
    private readonly keyEncryption: Buffer,
    private readonly erased: ErasedList,
  ) {
    super();
  }

  /**
   * To be awaited at every start before anything is opened: refuses a foreign key file, and destroys again what was
   * erased before, whatever data folder this is. Throws `WrongKeyFileError`.
   */
  async start(): Promise<void> {
    const sample = await this.store.any();
    if (sample && !this.unwrap(sample)) throw new WrongKeyFileError();
    await this.store.destroy(this.erased.all());
  }

  override async provide(n: number): Promise<DrawnKey[]> {
    if (!Number.isInteger(n) || n < 1 || n > MAX_KEYS_PROVIDED)
      throw new RangeError(`1 to ${MAX_KEYS_PROVIDED} keys at a time`);
    const drawn = Array.from({ length: n }, () => ({ keyId: randomUUID(), raw: randomBytes(32) }));
    await this.store.insert(drawn.map(({ keyId, raw }) => ({ keyId, wrapped: this.wrap(keyId, raw) })));
    return drawn;
  }

  /** Raw keys by id; one that is not there any more is not in the map. */
  async rawKeys(keyIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const wanted = [...new Set(keyIds)].filter((keyId) => !this.erased.has(keyId));
    const found = wanted.length > 0 ? await this.store.get(wanted) : [];
    const raw = new Map<string, Buffer>();
    for (const key of found) {
      const unwrapped = this.unwrap(key);
      if (unwrapped) raw.set(key.keyId, unwrapped);
    }
    return raw;
  }

  /** Durable and for ever. */
  async destroy(keyIds: readonly string[]): Promise<void> {
    this.erased.append(keyIds);
    await this.store.destroy(keyIds);
  }

  private wrap(keyId: string, raw: Buffer): string {
    return encrypt(this.keyEncryption, associated(keyId), raw).toString('base64');
  }

  private unwrap({ keyId, wrapped }: WrappedKey): Buffer | undefined {
    try {
      return decrypt(this.keyEncryption, associated(keyId), Buffer.from(wrapped, 'base64'));
    } catch {
      return undefined;
    }
  }
}

function associated(keyId: string): Buffer {
  return Buffer.from(`donthu/wrap/1\n${keyId}`, 'utf8');
}
