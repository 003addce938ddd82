import { InfrastructureError } from '../store/event-store';

export type Verdict<Result> =
  { readonly ok: true; readonly value: Result } | { readonly ok: false; readonly error: unknown };

interface Entry<Item, Result> {
  readonly item: Item;
  readonly resolve: (value: Result) => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupLimits {
  /** Items written together. */
  readonly maxItems: number;
  /** Items that may wait; beyond that the engine counts as busy. */
  readonly maxWaiting: number;
}

const DEFAULT_LIMITS: GroupLimits = { maxItems: 256, maxWaiting: 20_000 };

/**
 * Group commit: one write is in flight, what arrives meanwhile goes into the next one, each caller gets its own verdict.
 * Items with the same key never share a write: the second may depend on the first.
 */
export class GroupQueue<Item, Result> {
  private waiting: Entry<Item, Result>[] = [];
  private running = false;

  constructor(
    private readonly write: (items: readonly Item[]) => Promise<readonly Verdict<Result>[]>,
    private readonly keyOf: (item: Item) => string,
    private readonly limits: GroupLimits = DEFAULT_LIMITS,
  ) {}

  add(item: Item): Promise<Result> {
    if (this.waiting.length >= this.limits.maxWaiting)
      return Promise.reject(new InfrastructureError('too many writes are waiting'));
    return new Promise<Result>((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (this.running) return;
      this.running = true;
      setImmediate(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    for (let batch = this.take(); batch.length > 0; batch = this.take()) {
      try {
        const verdicts = await this.write(batch.map(({ item }) => item));
        batch.forEach((entry, index) => settle(entry, verdicts[index]));
      } catch (error) {
        for (const entry of batch) entry.reject(error);
      }
    }
    this.running = false;
  }

  private take(): Entry<Item, Result>[] {
    const keys = new Set<string>();
    const batch: Entry<Item, Result>[] = [];
    const later: Entry<Item, Result>[] = [];
    for (const entry of this.waiting) {
      const key = this.keyOf(entry.item);
      const fits = batch.length < this.limits.maxItems && !keys.has(key);
      keys.add(key);
      (fits ? batch : later).push(entry);
    }
    this.waiting = later;
    return batch;
  }
}

function settle<Item, Result>(entry: Entry<Item, Result>, verdict: Verdict<Result> | undefined): void {
  if (verdict?.ok) entry.resolve(verdict.value);
  else entry.reject(verdict ? verdict.error : new Error('a write came back without a verdict'));
}
