import type { EmbeddedViewStore } from './embedded-view.store';

/** Checkpoints in the views' own file and transactions: dropped together, and never ahead of the documents. */
export class EmbeddedCheckpointStore {
  private readonly loadStatement;
  private readonly saveStatement;

  constructor(private readonly views: EmbeddedViewStore) {
    this.loadStatement = views.database.prepare('SELECT position, commit_id FROM checkpoints WHERE consumer = ?');
    this.saveStatement = views.database.prepare(
      'INSERT INTO checkpoints (consumer, position, commit_id) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET position = excluded.position, commit_id = excluded.commit_id',
    );
  }

  load(consumer: string): { readonly position: number; readonly commitId: string } | undefined {
    const row = this.loadStatement.get(consumer) as { position: number; commit_id: string } | undefined;
    return row && { position: row.position, commitId: row.commit_id };
  }

  save(consumer: string, position: number, commitId: string): void {
    this.views.transaction.begin();
    this.saveStatement.run(consumer, position, commitId);
  }

  reset(): void {
    this.views.reset();
  }
}
