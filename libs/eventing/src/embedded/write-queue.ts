import { InfrastructureError } from '../store/event-store';
import { isFileFailure, type SqliteDatabase } from './database';

interface Entry {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Verdict = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: unknown };

/** Bounds how long one transaction blocks the event loop and how large the WAL grows. */
const MAX_ENTRIES_PER_TRANSACTION = 256;

/**
 * Group commit: what is queued while the loop turns goes into one transaction, each caller gets its own verdict,
 * and durability is paid once. One queue writes for all services of an office.
 */
export class WriteQueue {
  private entries: Entry[] = [];
  private scheduled = false;
  private readonly begin;
  private readonly commit;
  private readonly rollback;

  constructor(private readonly database: SqliteDatabase) {
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commit = database.prepare('COMMIT');
    this.rollback = database.prepare('ROLLBACK');
  }

  /** Runs `work` inside the next transaction; resolves only when that transaction is on disk. */
  enqueue<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.entries.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (this.scheduled) return;
      this.scheduled = true;
      setImmediate(() => this.flush());
    });
  }

  private flush(): void {
    const batch = this.entries.splice(0, MAX_ENTRIES_PER_TRANSACTION);
    this.scheduled = this.entries.length > 0;
    if (this.scheduled) setImmediate(() => this.flush());
    try {
      const verdicts = this.writeAll(batch);
      batch.forEach((entry, index) => settle(entry, verdicts[index]));
    } catch (error) {
      // The whole transaction is gone: nobody in it may be told that it stands.
      for (const entry of batch) entry.reject(error);
    }
  }

  /** One transaction for all; should one entry fail half way, each gets a transaction of its own. */
  private writeAll(batch: readonly Entry[]): Verdict[] {
    try {
      return this.inTransaction(() => batch.map((entry): Verdict => ({ ok: true, value: entry.work() })));
    } catch (error) {
      if (error instanceof InfrastructureError) throw error;
      return batch.length === 1 ? [{ ok: false, error }] : batch.map((entry) => this.writeAlone(entry));
    }
  }

  private writeAlone(entry: Entry): Verdict {
    try {
      return this.inTransaction(() => ({ ok: true, value: entry.work() }));
    } catch (error) {
      return { ok: false, error };
    }
  }

  /** Throws what `work` throws, and `InfrastructureError` when the file itself refuses. */
  private inTransaction<T>(work: () => T): T {
    this.asking(() => this.begin.run());
    try {
      const result = work();
      this.asking(() => this.commit.run());
      return result;
    } catch (error) {
      if (this.database.inTransaction) this.rollback.run();
      throw isFileFailure(error) ? notWritten(error) : error;
    }
  }

  private asking(statement: () => void): void {
    try {
      statement();
    } catch (error) {
      throw notWritten(error);
    }
  }
}

function notWritten(cause: unknown): InfrastructureError {
  return new InfrastructureError('the log could not be written', { cause });
}

function settle(entry: Entry, verdict: Verdict | undefined): void {
  if (verdict?.ok) entry.resolve(verdict.value);
  else entry.reject(verdict?.error);
}
