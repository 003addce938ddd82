import { randomUUID } from 'node:crypto';
import type { Owner } from '@donthu/contracts';
import { connectKafka } from '@donthu/eventing/kafka/kafka-client';
import { ensureTopics, type TopicNames } from '@donthu/eventing/kafka/topics';
import type { Kafka } from 'kafkajs';
import { required } from './mongo-database';

/** Fresh topics on the brokers of KAFKA_BROKERS; `kafka()` again = another process. */
export interface KafkaTopics {
  readonly nameOf: TopicNames;
  kafka(): Kafka;
  drop(): Promise<void>;
}

export async function freshKafkaTopics(owners: readonly Owner[], partitions = 3): Promise<KafkaTopics> {
  const run = randomUUID().slice(0, 8);
  const nameOf = (owner: Owner) => `test-${run}.${owner}.v1`;
  const brokers = required('KAFKA_BROKERS').split(',');
  const kafka = () => connectKafka({ brokers, clientId: `test-${run}` });
  const admin = kafka().admin();
  await admin.connect();
  await ensureTopics(admin, { owners, partitions, replicationFactor: Math.min(3, brokers.length), nameOf });
  return {
    nameOf,
    kafka,
    async drop() {
      await admin.deleteTopics({ topics: owners.map(nameOf), timeout: 10_000 });
      await admin.disconnect();
    },
  };
}
