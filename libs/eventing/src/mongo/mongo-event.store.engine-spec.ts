import { describeEventStore } from '@donthu/testing/conformance/event-store/describe-event-store';
import { freshMongoDatabase } from '@donthu/testing/engines/mongo-database';
import { mongo } from 'mongoose';
import type { EventStore } from '../store/event-store';
import { CommitLog } from './commit-log';
import type { CommitDocument } from './commit.schema';
import { COMMIT_INDEXES, ensureIndexes } from './commit.schema';
import { MongoEventStore } from './mongo-event.store';

/** The bulk is written, then the connection breaks before its answer. */
class LossyLog extends CommitLog {
  losesNext = false;

  protected override async send(
    documents: readonly CommitDocument[],
    options: { readonly ordered: boolean },
  ): Promise<void> {
    const lost = this.losesNext;
    this.losesNext = false;
    await super.send(documents, options);
    if (lost) throw new mongo.MongoNetworkError('connection closed');
  }
}

describeEventStore('MongoDB', async () => {
  const database = freshMongoDatabase();
  await ensureIndexes(await database.open(), COMMIT_INDEXES);
  const logs = new Map<EventStore, LossyLog>();
  return {
    async open() {
      const connection = await database.open();
      const log = new LossyLog(connection);
      const store = new MongoEventStore(connection, log);
      logs.set(store, log);
      return store;
    },
    loseNextAcknowledgement(store: EventStore) {
      const log = logs.get(store);
      if (log) log.losesNext = true;
    },
    close: () => database.drop(),
  };
});
