export interface WindowLimits {
  /** Hits within the window before a key must wait. */
  readonly limit: number;
  readonly windowMs: number;
  /** Keys remembered; beyond it the longest-standing is forgotten. Default 10 000. */
  readonly maxKeys?: number;
}

/** Counts hits per key within a sliding window, in memory, on the system's clock. */
export class SlidingWindow {
  private readonly hits = new Map<string, number[]>();

  constructor(
    private readonly limits: WindowLimits,
    private readonly nowMs: () => number = Date.now,
  ) {}

  /** Milliseconds until `key` may try again; 0 when it may now. */
  waitMs(key: string): number {
    const recent = this.recent(key);
    const first = recent[0];
    return recent.length < this.limits.limit || first === undefined ? 0 : first + this.limits.windowMs - this.nowMs();
  }

  hit(key: string): void {
    const recent = [...this.recent(key), this.nowMs()].slice(-this.limits.limit);
    this.hits.delete(key);
    const oldest = this.hits.size >= (this.limits.maxKeys ?? 10_000) ? this.hits.keys().next().value : undefined;
    if (oldest !== undefined) this.hits.delete(oldest);
    this.hits.set(key, recent);
  }

  /** Takes the last hit back. */
  forgive(key: string): void {
    const recent = this.recent(key).slice(0, -1);
    if (recent.length === 0) this.hits.delete(key);
    else this.hits.set(key, recent);
  }

  forget(key: string): void {
    this.hits.delete(key);
  }

  private recent(key: string): number[] {
    const since = this.nowMs() - this.limits.windowMs;
    return (this.hits.get(key) ?? []).filter((at) => at > since);
  }
}
