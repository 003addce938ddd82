import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventStore } from '@donthu/testing/conformance/event-store/describe-event-store';
import type { Commit, Mark } from '../store/commit';
import { InfrastructureError, type AppendResult, type EventStore, type NumberedAppend } from '../store/event-store';
import { openDatabase } from './database';
import { EmbeddedEventStore } from './embedded-event.store';

/** Loses the answer after the transaction is on disk, as when the process dies before it can tell. */
class ForgetfulStore extends EmbeddedEventStore {
  losesNext = false;

  override async append(commit: Commit, marks: readonly Mark[] = []): Promise<AppendResult> {
    return this.maybeLost(super.append(commit, marks));
  }

  override async appendNumbered(request: NumberedAppend, marks: readonly Mark[] = []): Promise<AppendResult> {
    return this.maybeLost(super.appendNumbered(request, marks));
  }

  private async maybeLost(append: Promise<AppendResult>): Promise<AppendResult> {
    const lost = this.losesNext;
    this.losesNext = false;
    const result = await append;
    if (lost) throw new InfrastructureError('the answer was lost');
    return result;
  }
}

describeEventStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-store-'));
  const opened: EmbeddedEventStore[] = [];
  return {
    async open() {
      const store = new ForgetfulStore(openDatabase(join(folder, 'log.sqlite'), 'full'));
      opened.push(store);
      return store;
    },
    loseNextAcknowledgement(store: EventStore) {
      if (store instanceof ForgetfulStore) store.losesNext = true;
    },
    async close() {
      for (const store of opened) store.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
