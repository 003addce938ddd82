import type { Owner } from '@donthu/contracts';
import { topicOf } from '@donthu/contracts';
import type { Admin } from 'kafkajs';

export type TopicNames = (owner: Owner) => string;

export interface TopicSettings {
  readonly owners: readonly Owner[];
  /** More partitions let more members of a group work beside each other. Never lowered, and raised only while a topic is empty: order hangs on the key's partition. */
  readonly partitions?: number;
  readonly replicationFactor: number;
  readonly nameOf?: TopicNames;
}

/** Kept for ever: a consumer that starts anew reads everything. */
const KEPT_FOR_EVER = [
  { name: 'retention.ms', value: '-1' },
  { name: 'retention.bytes', value: '-1' },
  { name: 'cleanup.policy', value: 'delete' },
];

const DEFAULT_PARTITIONS = 6;

/** Creates the topics that do not exist; run at deployment or start, by any number of processes. Names the created ones. */
export async function ensureTopics(admin: Admin, settings: TopicSettings): Promise<string[]> {
  const { owners, partitions = DEFAULT_PARTITIONS, replicationFactor, nameOf = topicOf } = settings;
  const existing = new Set(await admin.listTopics());
  const missing = owners.map(nameOf).filter((topic) => !existing.has(topic));
  if (missing.length === 0) return [];
  await admin.createTopics({
    waitForLeaders: true,
    topics: missing.map((topic) => ({
      topic,
      numPartitions: partitions,
      replicationFactor,
      configEntries: KEPT_FOR_EVER,
    })),
  });
  return missing;
}
