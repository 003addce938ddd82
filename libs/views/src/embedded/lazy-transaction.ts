import { isFileFailure, type SqliteDatabase } from '@donthu/eventing/embedded/database';
import { InfrastructureError } from '@donthu/eventing/store/event-store';

/** Longest time (milliseconds) a written document waits for its COMMIT; a crash inside it costs a replay, never data. */
const MAX_OPEN_MS = 50;
/** Milliseconds until a refused COMMIT is tried again: at first, and at most. */
const FIRST_RETRY_MS = 200;
const MAX_RETRY_MS = 5_000;

/**
 * Opens a transaction at the first write and commits it a little later, together with what came meanwhile. A COMMIT that the
 * file refuses (a full disk) loses the transaction: everything in it is written again and tried again until it stands, in its
 * order, so a checkpoint is never there without its documents. Nothing else is taken meanwhile.
 */
export class LazyTransaction {
  private timer: NodeJS.Timeout | undefined;
  private works: (() => unknown)[] = [];
  private retryMs = 0;
  private isClosed = false;

  constructor(private readonly database: SqliteDatabase) {}

  /** The file refused the last COMMIT or write. */
  get isRefused(): boolean {
    return this.retryMs > 0;
  }

  /** Throws `InfrastructureError` while the file refuses; `work` counts for nothing then. */
  write<T>(work: () => T): T {
    if (this.isRefused || this.isClosed) throw refusal();
    try {
      this.begin();
      const result = work();
      this.works.push(work);
      return result;
    } catch (error) {
      if (!isFileFailure(error)) throw error;
      this.startAgain();
      throw refusal(error);
    }
  }

  /** As `write`, but what the file refuses is kept, and written behind what came before it once the file takes it. */
  keep(work: () => unknown): void {
    if (this.isClosed) return;
    const isOpen = this.database.inTransaction;
    this.works.push(work);
    try {
      if (isOpen) work();
      else this.begin();
    } catch (error) {
      if (!isFileFailure(error)) throw error;
      this.startAgain();
    }
  }

  /** Commits now. Throws `InfrastructureError` when the file refuses; it is then tried again all the same. */
  flush(): void {
    // The driver ends the process when it is asked about a database that was closed.
    if (this.isClosed) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    try {
      if (this.works.length > 0) this.begin();
      if (this.database.inTransaction) this.database.exec('COMMIT');
      this.works = [];
      this.retryMs = 0;
    } catch (error) {
      this.startAgain();
      throw refusal(error);
    }
  }

  /** Commits what can be committed and tries no more. What the file does not take is read from the log again. */
  close(): void {
    this.settle();
    clearTimeout(this.timer);
    this.isClosed = true;
  }

  private settle(): void {
    try {
      this.flush();
    } catch {
      // `isRefused` tells; the next try is on its way.
    }
  }

  /** Opens the transaction where there is none, and writes in it what a lost one held. */
  private begin(): void {
    if (this.database.inTransaction) return;
    this.database.exec('BEGIN');
    this.timer ??= setTimeout(() => this.settle(), MAX_OPEN_MS);
    for (const work of this.works) work();
  }

  /** Readers of this connection go on seeing what they saw, while the file does not have it yet. */
  private startAgain(): void {
    this.retryMs = Math.min(Math.max(this.retryMs * 2, FIRST_RETRY_MS), MAX_RETRY_MS);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.settle(), this.retryMs);
    try {
      this.rollBack();
      if (this.works.length > 0) this.begin();
    } catch {
      this.rollBack();
    }
  }

  private rollBack(): void {
    if (this.database.inTransaction) this.database.exec('ROLLBACK');
  }
}

function refusal(cause?: unknown): InfrastructureError {
  return new InfrastructureError('the views could not be written', { cause });
}
