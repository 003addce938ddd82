import type { PositionedCommit } from '../store/event-store';

/** Recent commits kept in memory, so that consumers at the head share one decoded copy instead of reading the file. */
const KEPT_COMMITS = 4_096;
/** Positions of one read of the file. Consumers that lag pass the same stretch one after the other: it is kept a while. */
const BLOCK = 256;
const KEPT_BLOCKS = 12;

/** The commit table read as a log, in order of position, by any number of readers. Sealed parts are left out. */
export class CommitTail {
  private recent: PositionedCommit[] = [];
  /** By number of the block; the one used last stands last. */
  private readonly blocks = new Map<number, PositionedCommit[]>();
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
    this.recent.push(withoutSealed(entry));
    this.head = entry.position;
    if (this.recent.length > 2 * KEPT_COMMITS) this.recent = this.recent.slice(-KEPT_COMMITS);
    const waiters = this.waiters;
    this.waiters = [];
    for (const wake of waiters) wake();
  }

  read(after: number, limit: number): PositionedCommit[] {
    if (after >= this.head) return [];
    const first = this.recent[0];
    if (!first || first.position > after + 1) return this.readBlock(after, limit);
    return behind(this.recent, after, limit);
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

  /** At least one commit where there is one behind `after`, never one of the next block. */
  private readBlock(after: number, limit: number): PositionedCommit[] {
    for (let number = Math.floor(after / BLOCK); number * BLOCK < this.head; number += 1) {
      const found = behind(this.block(number), after, limit);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Positions `number × BLOCK + 1` to `(number + 1) × BLOCK`. A block still being filled is read anew each time. */
  private block(number: number): PositionedCommit[] {
    const kept = this.blocks.get(number);
    this.blocks.delete(number);
    const block =
      kept ?? this.readStored(number * BLOCK, BLOCK).filter(({ position }) => position <= (number + 1) * BLOCK);
    if (this.head < (number + 1) * BLOCK) return block;
    this.blocks.set(number, block);
    const [oldest] = this.blocks.keys();
    if (oldest !== undefined && this.blocks.size > KEPT_BLOCKS) this.blocks.delete(oldest);
    return block;
  }
}

function withoutSealed({ position, commit: { sealed: _, ...commit } }: PositionedCommit): PositionedCommit {
  return { position, commit };
}

/** Of commits in order of position: those behind `after`, at most `limit`. */
function behind(commits: readonly PositionedCommit[], after: number, limit: number): PositionedCommit[] {
  let low = 0;
  let high = commits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((commits[middle]?.position ?? Infinity) <= after) low = middle + 1;
    else high = middle;
  }
  return commits.slice(low, low + limit);
}
