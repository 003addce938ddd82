/** A fresh key of 32 bytes that `identity` holds, wrapped and durable, since before it was handed out. */
export interface DrawnKey {
  readonly keyId: string;
  readonly raw: Buffer;
}

/** Where a service that writes personal data gets its keys. */
export abstract class SealingKeys {
  /**
   * `n` keys never handed out before. Waits (bounded) while there are none, then throws `InfrastructureError`:
   * a write is late or refused, never unsealed.
   */
  abstract take(n: number): Promise<DrawnKey[]>;
}

/** `identity`'s side of the pool. */
export abstract class KeyPoolSource {
  /** Makes up to `MAX_KEYS_PROVIDED` keys and stores them wrapped and durably before it returns them raw. */
  abstract provide(n: number): Promise<DrawnKey[]>;
}

export const MAX_KEYS_PROVIDED = 1_000;
