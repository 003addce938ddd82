import type { SqliteDatabase } from './database';

/** Tables of the log. `position` is the order consumers read; it keeps every stream's versions ascending. */
export function createLogTables(database: SqliteDatabase): void {
  database.exec(`
    CREATE TABLE IF NOT EXISTS commits (
      position INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      unit TEXT NOT NULL,
      stream TEXT NOT NULL,
      version INTEGER NOT NULL,
      last_version INTEGER NOT NULL,
      series TEXT,
      n INTEGER,
      body TEXT NOT NULL,
      sealed TEXT
    );
    CREATE UNIQUE INDEX IF NOT EXISTS commits_stream ON commits (stream, version);
    CREATE UNIQUE INDEX IF NOT EXISTS commits_series ON commits (unit, series, n) WHERE series IS NOT NULL;
    CREATE TABLE IF NOT EXISTS claims (unit TEXT NOT NULL, claim TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (unit, claim)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS marks (consumer TEXT NOT NULL, stream TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (consumer, stream)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS parked (
      consumer TEXT NOT NULL, key TEXT NOT NULL, hold TEXT NOT NULL, failure TEXT NOT NULL, parked_at TEXT NOT NULL, requested TEXT,
      PRIMARY KEY (consumer, key)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS parked_events (
      place INTEGER PRIMARY KEY AUTOINCREMENT, consumer TEXT NOT NULL, key TEXT NOT NULL, event_id TEXT NOT NULL, event TEXT NOT NULL,
      UNIQUE (consumer, key, event_id));
    CREATE TABLE IF NOT EXISTS discarded_events (consumer TEXT NOT NULL, event_id TEXT NOT NULL, PRIMARY KEY (consumer, event_id)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  `);
  addColumn(database, 'parked', 'decided');
  addColumn(database, 'discarded_events', 'decision');
  addColumn(database, 'discarded_events', 'event');
}

/** A text column that logs of earlier versions do not have. */
function addColumn(database: SqliteDatabase, table: string, column: string): void {
  const known = database.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column);
  if (!known) database.exec(`ALTER TABLE ${table} ADD COLUMN ${column} TEXT`);
}
