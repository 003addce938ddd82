import { InfrastructureError } from '../store/event-store';
import type { SqliteDatabase } from './database';

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
  private readonly savepoint;
  private readonly release;
  private readonly rollbackTo;

  constructor(private readonly database: SqliteDatabase) {
    this.begin = database.prepare('BEGIN IMMEDIATE');
    this.commit = database.prepare('COMMIT');
    this.rollback = database.prepare('ROLLBACK');
    this.savepoint = database.prepare('SAVEPOINT entry');
    this.release = database.prepare('RELEASE entry');
    this.rollbackTo = database.prepare('ROLLBACK TO entry');
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

  get waiting(): number {
    return this.entries.length;
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
      const failure = new InfrastructureError('the log could not be written', { cause: error });
      for (const entry of batch) entry.reject(failure);
    }
  }

  private writeAll(batch: readonly Entry[]): Verdict[] {
    this.begin.run();
    try {
      const verdicts = batch.map((entry) => this.writeOne(entry));
      this.commit.run();
      return verdicts;
    } catch (error) {
      if (this.database.inTransaction) this.rollback.run();
      throw error;
    }
  }

  private writeOne(entry: Entry): Verdict {
    this.savepoint.run();
    try {
      const value = entry.work();
      this.release.run();
      return { ok: true, value };
    } catch (error) {
      this.rollbackTo.run();
      this.release.run();
      return { ok: false, error };
    }
  }
}

function settle(entry: Entry, verdict: Verdict | undefined): void {
  if (verdict?.ok) entry.resolve(verdict.value);
  else entry.reject(verdict?.error);
}
