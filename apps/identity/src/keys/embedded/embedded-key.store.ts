import { InfrastructureError } from '@donthu/eventing/store/event-store';
import type Database from 'libsql';
import { KeyStore, type WrappedKey } from '../key.store';

/** Somebody else reads the file (a backup): the checkpoint is tried again. Milliseconds of the system's clock. */
const CHECKPOINT_TRIES = 50;
const CHECKPOINT_PAUSE_MS = 40;

/**
 * Keys in the office's log file, so that a backup is one moment. Statements are single and synchronous: they never
 * fall into a transaction of the log's write queue.
 */
export class EmbeddedKeyStore extends KeyStore {
  private readonly statements;

  /** `database`: the log's connection, `synchronous=FULL`. */
  constructor(database: Database.Database) {
    super();
    database.pragma('secure_delete = ON');
    database.exec('CREATE TABLE IF NOT EXISTS keys (id TEXT PRIMARY KEY, wrapped TEXT NOT NULL) WITHOUT ROWID');
    this.statements = {
      insert: database.prepare(
        "INSERT INTO keys (id, wrapped) SELECT value ->> '$.keyId', value ->> '$.wrapped' FROM json_each(?)",
      ),
      get: database.prepare('SELECT id, wrapped FROM keys WHERE id IN (SELECT value FROM json_each(?))'),
      destroy: database.prepare('DELETE FROM keys WHERE id IN (SELECT value FROM json_each(?))'),
      any: database.prepare('SELECT id, wrapped FROM keys LIMIT 1'),
      checkpoint: database.prepare('PRAGMA wal_checkpoint(TRUNCATE)'),
    };
  }

  override async insert(keys: readonly WrappedKey[]): Promise<void> {
    this.statements.insert.run(JSON.stringify(keys));
  }

  override async get(keyIds: readonly string[]): Promise<WrappedKey[]> {
    return rowsOf(this.statements.get.all(JSON.stringify(keyIds)));
  }

  /** Overwritten in the file (`secure_delete`), then the write-ahead log, which still shows them, is emptied. */
  override async destroy(keyIds: readonly string[]): Promise<void> {
    if (keyIds.length === 0) return;
    this.statements.destroy.run(JSON.stringify(keyIds));
    for (let tries = 1; !this.checkpointed(); tries += 1) {
      if (tries === CHECKPOINT_TRIES) throw new InfrastructureError('the log could not be emptied of destroyed keys');
      await new Promise((resolve) => setTimeout(resolve, CHECKPOINT_PAUSE_MS));
    }
  }

  override async any(): Promise<WrappedKey | undefined> {
    return rowsOf(this.statements.any.all())[0];
  }

  private checkpointed(): boolean {
    const verdict: unknown = this.statements.checkpoint.get();
    return typeof verdict === 'object' && verdict !== null && 'busy' in verdict && verdict.busy === 0;
  }
}

function rowsOf(rows: unknown[]): WrappedKey[] {
  return rows.map((row) => {
    const { id, wrapped } = row as { id: string; wrapped: string };
    return { keyId: id, wrapped };
  });
}
