/** A key as it lies in the store: of no use without the key-encryption key. */
export interface WrappedKey {
  readonly keyId: string;
  /** base64 */
  readonly wrapped: string;
}

/** Where all keys of personal data lie, wrapped. Touched by `identity` alone. */
export abstract class KeyStore {
  /** Durable when it resolves, all or none. */
  abstract insert(keys: readonly WrappedKey[]): Promise<void>;

  /** Those that are there, in no order. */
  abstract get(keyIds: readonly string[]): Promise<WrappedKey[]>;

  /**
   * For ever and idempotent: when it resolves no copy is left that this store knows of. What the engine's own
   * replication log or older backups hold is not reached; the list of erased keys answers for a restore.
   */
  abstract destroy(keyIds: readonly string[]): Promise<void>;

  /** Any one key, to see whether the key file fits; `undefined` when there is none. */
  abstract any(): Promise<WrappedKey | undefined>;
}
