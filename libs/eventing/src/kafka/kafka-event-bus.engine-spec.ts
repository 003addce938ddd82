import { describeEventBus } from '@donthu/testing/conformance/event-bus/describe-event-bus';
import { freshKafkaTopics } from '@donthu/testing/engines/kafka-topics';
import { freshMongoDatabase } from '@donthu/testing/engines/mongo-database';
import { CommitLog } from '../mongo/commit-log';
import { Lease } from '../mongo/lease';
import { MongoEventStore } from '../mongo/mongo-event.store';
import { PendingCommits } from '../mongo/pending-commits';
import type { Commit } from '../store/commit';
import { GuardedProducer } from './guarded-producer';
import { KafkaEventBus } from './kafka-event-bus';
import { Relay } from './relay';

describeEventBus('MongoDB, the relay and Kafka', async () => {
  const database = freshMongoDatabase();
  const connection = await database.open();
  const store = await MongoEventStore.open(connection);
  const topics = await freshKafkaTopics(['intake', 'reception']);
  const { nameOf } = topics;
  const pending = new PendingCommits(new CommitLog(connection).commits);
  const relay = new Relay(pending, new GuardedProducer(topics.kafka()), new Lease(connection, 'relay'), { nameOf });
  store.onCommitted(() => relay.wake());
  relay.start();
  return {
    async commit(...commits: Commit[]) {
      for (const commit of commits) await store.append(commit);
    },
    open: async () => new KafkaEventBus(topics.kafka(), { nameOf }),
    async close() {
      await relay.stop();
      await topics.drop();
      await database.drop();
    },
  };
});
