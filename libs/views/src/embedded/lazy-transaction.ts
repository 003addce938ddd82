import type Database from 'libsql';

/** Longest time (milliseconds) a written document waits for its COMMIT; a crash inside it costs a replay, never data. */
const MAX_OPEN_MS = 50;

/** Opens a transaction at the first write and commits it a little later, together with what came meanwhile. */
export class LazyTransaction {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database.Database) {}

  begin(): void {
    if (this.timer) return;
    this.database.exec('BEGIN');
    this.timer = setTimeout(() => this.flush(), MAX_OPEN_MS);
  }

  flush(): void {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.database.exec('COMMIT');
  }
}
