import type Database from 'libsql';
import { MaskStore, type AnnouncedMask } from '../mask.store';

/** Announced masks in the office's log file. */
export class EmbeddedMaskStore extends MaskStore {
  private readonly statements;

  constructor(database: Database.Database) {
    super();
    database.exec(`
      CREATE TABLE IF NOT EXISTS announced_masks (
        petition TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, at_ms INTEGER NOT NULL,
        PRIMARY KEY (petition, id)) WITHOUT ROWID`);
    this.statements = {
      put: database.prepare(
        'INSERT INTO announced_masks (petition, id, kind, at_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ),
      of: database.prepare(
        `SELECT petition AS petitionId, id AS commitId, kind, at_ms AS announcedAtMs FROM announced_masks
         WHERE petition IN (SELECT value FROM json_each(?))`,
      ),
      any: database.prepare('SELECT 1 FROM announced_masks LIMIT 1'),
      remove: database.prepare('DELETE FROM announced_masks WHERE petition = ? AND id = ?'),
    };
  }

  override async put({ petitionId, commitId, kind, announcedAtMs }: AnnouncedMask): Promise<void> {
    this.statements.put.run(petitionId, commitId, kind, announcedAtMs);
  }

  override async of(petitionIds: readonly string[]): Promise<AnnouncedMask[]> {
    return this.isEmpty() ? [] : (this.statements.of.all(JSON.stringify(petitionIds)) as AnnouncedMask[]);
  }

  /** A delete would begin a write transaction also for nothing. */
  override async remove(petitionId: string, commitId: string): Promise<void> {
    if (!this.isEmpty()) this.statements.remove.run(petitionId, commitId);
  }

  private isEmpty(): boolean {
    return this.statements.any.get() === undefined;
  }
}
