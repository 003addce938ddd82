import { InfrastructureError } from '@donthu/eventing/store/event-store';
import { MAX_KEYS_PROVIDED, SealingKeys, type DrawnKey, type KeyPoolSource } from './sealing-keys';

/** Sizes in keys, times in milliseconds of the system's clock. */
export interface PoolLimits {
  readonly size: number;
  /** A refill starts in the background when fewer are left. */
  readonly refillBelow: number;
  readonly waitMs: number;
  readonly retryMs: number;
}

export const DEFAULT_POOL: PoolLimits = { size: 512, refillBelow: 256, waitMs: 10_000, retryMs: 200 };

interface Waiter {
  readonly n: number;
  readonly resolve: (keys: DrawnKey[]) => void;
}

/**
 * Keys in memory, so that logging a petition stays one durable write. Refilled in the background; what a crash
 * leaves undrawn stays wrapped at `identity` and is never used.
 */
export class PooledSealingKeys extends SealingKeys {
  private readonly pool: DrawnKey[] = [];
  private readonly waiting: Waiter[] = [];
  private refilling = false;

  constructor(
    private readonly source: KeyPoolSource,
    private readonly limits: PoolLimits = DEFAULT_POOL,
  ) {
    super();
  }

  /** Fills the pool before the first request. Rejects when `identity` cannot be reached. */
  async prefill(): Promise<void> {
    const missing = this.limits.size - this.pool.length;
    if (missing > 0) this.pool.push(...(await this.source.provide(Math.min(missing, MAX_KEYS_PROVIDED))));
  }

  async take(n: number): Promise<DrawnKey[]> {
    if (!Number.isInteger(n) || n < 1 || n > MAX_KEYS_PROVIDED)
      throw new RangeError(`1 to ${MAX_KEYS_PROVIDED} keys at a time`);
    // Who came first is served first, also when a later caller wants fewer.
    const taken = this.waiting.length === 0 && this.pool.length >= n ? this.pool.splice(0, n) : this.queue(n);
    if (this.pool.length < this.limits.refillBelow || this.waiting.length > 0) void this.refill();
    return taken;
  }

  get left(): number {
    return this.pool.length;
  }

  private queue(n: number): Promise<DrawnKey[]> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        reject(new InfrastructureError('no sealing keys: identity does not answer'));
        this.serve();
      }, this.limits.waitMs);
      const waiter: Waiter = { n, resolve: (keys) => (clearTimeout(timer), resolve(keys)) };
      this.waiting.push(waiter);
    });
  }

  /** One at a time; the flag falls in the same turn in which nothing is missing, so no waiter is overlooked. */
  private async refill(): Promise<void> {
    if (this.refilling) return;
    this.refilling = true;
    for (let missing = this.missing(); missing > 0; missing = this.missing()) {
      const filled = await this.fill(missing);
      // Without anybody waiting the next `take` tries again; a process that stops is not held up.
      if (!filled && this.waiting.length === 0) break;
      if (!filled) await new Promise((resolve) => setTimeout(resolve, this.limits.retryMs));
    }
    this.refilling = false;
  }

  private async fill(missing: number): Promise<boolean> {
    try {
      this.pool.push(...(await this.source.provide(Math.min(missing, MAX_KEYS_PROVIDED))));
      this.serve();
      return true;
    } catch {
      return false;
    }
  }

  private missing(): number {
    return this.limits.size + this.waiting.reduce((sum, { n }) => sum + n, 0) - this.pool.length;
  }

  private serve(): void {
    for (let first = this.waiting[0]; first && this.pool.length >= first.n; first = this.waiting[0]) {
      this.waiting.shift();
      first.resolve(this.pool.splice(0, first.n));
    }
  }
}
