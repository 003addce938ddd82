import type { Checkpoint } from '@donthu/eventing/embedded/embedded-event-bus';
import type { EmbeddedViewStore } from './embedded-view.store';

/** Checkpoints in the views' own file and transactions: dropped together, and never ahead of the documents. */
export class EmbeddedCheckpointStore {
  private readonly loadStatement;
  private readonly allStatement;
  private readonly saveStatement;

  constructor(private readonly views: EmbeddedViewStore) {
    this.loadStatement = views.database.prepare(
      'SELECT position, commit_id AS commitId FROM checkpoints WHERE consumer = ?',
    );
    this.allStatement = views.database.prepare('SELECT position, commit_id AS commitId FROM checkpoints');
    this.saveStatement = views.database.prepare(
      'INSERT INTO checkpoints (consumer, position, commit_id) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET position = excluded.position, commit_id = excluded.commit_id',
    );
  }

  load(consumer: string): Checkpoint | undefined {
    return this.loadStatement.get(consumer) as Checkpoint | undefined;
  }

  all(): Checkpoint[] {
    return this.allStatement.all() as Checkpoint[];
  }

  save(consumer: string, position: number, commitId: string): void {
    this.views.transaction.keep(() => this.saveStatement.run(consumer, position, commitId));
  }

  get isRefused(): boolean {
    return this.views.transaction.isRefused;
  }

  reset(): void {
    this.views.reset();
  }
}
