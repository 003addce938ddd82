import Database from 'libsql';

/**
 * Milliseconds that an opening waits for somebody who is closing the file: whoever is the last to do so holds it alone for a
 * moment. Later nobody waits: what is refused then is tried again by its caller, and the thread goes on.
 */
const OPENING_MS = 5_000;

/** Opens one of the two files of an office. `full`: every COMMIT is on disk when it returns. */
export function openDatabase(path: string, durability: 'full' | 'normal'): Database.Database {
  const database = new Database(path);
  database.pragma(`busy_timeout = ${OPENING_MS}`);
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${durability.toUpperCase()}`);
  database.pragma('foreign_keys = OFF');
  database.pragma('cache_size = -32000');
  database.pragma('wal_autocheckpoint = 2000');
  database.pragma('busy_timeout = 0');
  return database;
}

/** What the file, its disk or another reader refuses, and may take later; anything else is a fault of the statement. */
export function isFileFailure(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' && FILE_FAILURES.test(code);
}

const FILE_FAILURES = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|NOMEM|CANTOPEN|PROTOCOL)/;

export type SqliteDatabase = Database.Database;
