import type { PositionedCommit } from '../store/event-store';

/** Recent commits kept in memory, so that consumers at the head share one decoded copy instead of reading the file. */
const KEPT_COMMITS = 4096;

/** The commit table read as a log, in order of position, by any number of readers. */
export class CommitTail {
  private recent: PositionedCommit[] = [];
  private waiters: (() => void)[] = [];

  constructor(
    private readonly readStored: (after: number, limit: number) => PositionedCommit[],
    private head: number,
  ) {}

  get headPosition(): number {
    return this.head;
  }

  /** Called after the transaction is on disk. Positions of one transaction arrive in order. */
  push(entry: PositionedCommit): void {
    if (entry.position <= this.head) {
      this.recent = []; // out of order: fall back to the file rather than serve a gap
      return;
    }
    this.recent.push(entry);
    this.head = entry.position;
    if (this.recent.length > 2 * KEPT_COMMITS) this.recent = this.recent.slice(-KEPT_COMMITS);
    const waiters = this.waiters;
    this.waiters = [];
    for (const wake of waiters) wake();
  }

  read(after: number, limit: number): PositionedCommit[] {
    if (after >= this.head) return [];
    const first = this.recent[0];
    if (!first || first.position > after + 1) return this.readStored(after, limit);
    const start = this.indexBehind(after);
    return this.recent.slice(start, start + limit);
  }

  /** Resolves at the next push, or at once when there is something behind `after`. */
  async changed(after: number): Promise<void> {
    if (after < this.head) return;
    await new Promise<void>((resolve) => this.waiters.push(resolve));
  }

  /** Lets every waiting reader look again, as at shutdown. */
  wakeAll(): void {
    const waiters = this.waiters;
    this.waiters = [];
    for (const wake of waiters) wake();
  }

  private indexBehind(after: number): number {
    let low = 0;
    let high = this.recent.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.recent[middle]?.position ?? Infinity) <= after) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
