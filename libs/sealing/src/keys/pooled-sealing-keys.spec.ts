import { randomBytes } from 'node:crypto';
import { InfrastructureError } from '@donthu/eventing/store/event-store';
import { PooledSealingKeys } from './pooled-sealing-keys';
import { KeyPoolSource, type DrawnKey } from './sealing-keys';

class CountingSource extends KeyPoolSource {
  made = 0;
  down = false;
  open: Promise<void> = Promise.resolve();

  async provide(n: number): Promise<DrawnKey[]> {
    await this.open;
    if (this.down) throw new Error('away');
    return Array.from({ length: n }, () => ({ keyId: `k-${(this.made += 1)}`, raw: randomBytes(32) }));
  }
}

const LIMITS = { size: 8, refillBelow: 4, waitMs: 60_000, retryMs: 5 };

describe('the pool of sealing keys', () => {
  it('hands out every key once, to many takers at once and beyond its size', async () => {
    const pool = new PooledSealingKeys(new CountingSource(), LIMITS);
    const taken = await Promise.all(Array.from({ length: 100 }, (_, index) => pool.take((index % 3) + 1)));
    const ids = taken.flat().map((key) => key.keyId);
    expect(ids).toHaveLength(199);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is filled before the first request and again in the background', async () => {
    const source = new CountingSource();
    const pool = new PooledSealingKeys(source, LIMITS);
    await pool.prefill();
    expect(pool.left).toBe(8);
    await pool.take(5);
    await new Promise((resolve) => setImmediate(resolve));
    expect(pool.left).toBe(8);
  });

  it('lets a taker wait while there are none', async () => {
    const source = new CountingSource();
    let arrive = (): void => undefined;
    source.open = new Promise((resolve) => (arrive = resolve));
    const pool = new PooledSealingKeys(source, LIMITS);
    let taken = false;
    const waiting = pool.take(2).then((keys) => ((taken = true), keys));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(taken).toBe(false);
    arrive();
    await expect(waiting).resolves.toHaveLength(2);
  });

  it('goes on when identity comes back', async () => {
    const source = new CountingSource();
    source.down = true;
    const pool = new PooledSealingKeys(source, LIMITS);
    const waiting = pool.take(1);
    setTimeout(() => (source.down = false), 20);
    await expect(waiting).resolves.toHaveLength(1);
  });

  it('refuses after a bounded wait instead of going without a key', async () => {
    const source = new CountingSource();
    source.down = true;
    const pool = new PooledSealingKeys(source, { ...LIMITS, waitMs: 60 });
    await expect(pool.take(1)).rejects.toBeInstanceOf(InfrastructureError);
    source.down = false;
    await expect(pool.take(1)).resolves.toHaveLength(1);
  });

  it.each([0, -1, 1.5, 1001])('does not draw %d keys', async (n) => {
    await expect(new PooledSealingKeys(new CountingSource(), LIMITS).take(n)).rejects.toBeInstanceOf(RangeError);
  });
});
