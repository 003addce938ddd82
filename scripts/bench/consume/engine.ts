import type { Owner } from '@donthu/contracts';
import { openKafkaEngine, type KafkaEngine } from '@donthu/platform/mongo-kafka-engine';
import { required } from '@donthu/testing/engines/mongo-database';

/** Of the topics that are read. */
export const PARTITIONS = 3;

/** The engine of one service as its process opens it, in a namespace of this measurement. */
export function engineOf(service: Owner, namespace: string): Promise<KafkaEngine> {
  return openKafkaEngine({
    service,
    namespace,
    mongodbUri: required('MONGODB_URI'),
    kafkaBrokers: brokers(),
    partitions: PARTITIONS,
    replicationFactor: Math.min(3, brokers().length),
    askPublished: async () => 'unknown',
    log: (_level, message) => process.stderr.write(`${message}\n`),
  });
}

export function brokers(): string[] {
  return required('KAFKA_BROKERS').split(',');
}
