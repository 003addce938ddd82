/** Milliseconds of the system's clock. */
export interface GateLimits {
  /** Requests count as going on until nothing has come for so long. */
  readonly quietMs: number;
  /** Longest time a consumer stands back: under load its lag grows, but it never stands still. */
  readonly maxYieldMs: number;
}

const DEFAULT_LIMITS: GateLimits = { quietMs: 8, maxYieldMs: 600 };

/**
 * Requests come before projections: while requests keep coming, consumers stand back for a bounded time and then take a
 * small slice. Whoever waits for consumers (a client that wants to read what it wrote) holds the gate open meanwhile.
 */
export class RequestGate {
  private running = 0;
  private waitingForConsumers = 0;
  private lastEndedMs = -Infinity;
  private waiters: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly limits: GateLimits = DEFAULT_LIMITS) {}

  enter(): void {
    this.running += 1;
  }

  leave(): void {
    this.running -= 1;
    this.lastEndedMs = performance.now();
  }

  /** Consumers go on at full speed until `waiting` settles. */
  async consumersFirst<T>(waiting: () => Promise<T>): Promise<T> {
    this.waitingForConsumers += 1;
    this.open();
    try {
      return await waiting();
    } finally {
      this.waitingForConsumers -= 1;
    }
  }

  /** Whether requests keep coming and nobody waits for consumers. */
  get isBusy(): boolean {
    if (this.waitingForConsumers > 0) return false;
    return this.running > 0 || performance.now() - this.lastEndedMs < this.limits.quietMs;
  }

  async yieldToRequests(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    const until = performance.now() + this.limits.maxYieldMs;
    while (this.isBusy && performance.now() < until) await this.nextLook();
  }

  /** One timer for all consumers: looking again must not itself keep the process busy. */
  private nextLook(): Promise<void> {
    this.timer ??= setTimeout(() => this.open(), this.limits.quietMs);
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  private open(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const waiters = this.waiters;
    this.waiters = [];
    for (const wake of waiters) wake();
  }
}
