import { randomUUID } from 'node:crypto';
import { eventOf } from '@donthu/eventing/kafka/cloud-event';
import { connectKafka } from '@donthu/eventing/kafka/kafka-client';
import type { StoredEvent } from '@donthu/eventing';
import {
  AssignerProtocol,
  type Admin,
  type GroupDescription,
  type Kafka,
  type KafkaMessage,
  type Message,
} from 'kafkajs';
import type { Namespace } from './namespace';

export interface TopicRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly event: StoredEvent;
  /** As it may be produced once more. */
  readonly message: Message;
}

const RECORDS_AT_ONCE = 200;

/** The topics of one run, seen from outside. */
export class Topics {
  private readonly kafka: Kafka;
  private readonly admin: Admin;

  private constructor(private readonly namespace: Namespace) {
    this.kafka = connectKafka({ brokers: namespace.kafkaBrokers.split(','), clientId: 'test' });
    this.admin = this.kafka.admin();
  }

  static async open(namespace: Namespace): Promise<Topics> {
    const topics = new Topics(namespace);
    await topics.admin.connect();
    return topics;
  }

  async close(): Promise<void> {
    await this.admin.disconnect();
  }

  /** Every record of every topic, in order of each partition. */
  async read(): Promise<TopicRecord[]> {
    const ends = await this.ends();
    const records: TopicRecord[] = [];
    const open = new Map([...ends].filter(([, end]) => end > 0));
    const consumer = this.kafka.consumer({ groupId: `reader-${randomUUID()}`, maxWaitTimeInMs: 100 });
    await consumer.connect();
    await consumer.subscribe({ topics: await this.names(), fromBeginning: true });
    const done = new Promise<void>((resolve) => {
      if (open.size === 0) resolve();
      void consumer.run({
        autoCommit: false,
        eachMessage: async ({ topic, partition, message }) => {
          const place = `${topic}/${partition}`;
          if (Number(message.offset) < (ends.get(place) ?? 0)) records.push(recordOf(topic, partition, message));
          if (Number(message.offset) + 1 >= (ends.get(place) ?? 0)) open.delete(place);
          if (open.size === 0) resolve();
        },
      });
    });
    await done;
    await consumer.disconnect();
    return records;
  }

  /** Produces records as any relay might, once more or for the first time. */
  async produce(records: readonly { readonly topic: string; readonly message: Message }[]): Promise<void> {
    const producer = this.kafka.producer({ allowAutoTopicCreation: false });
    await producer.connect();
    for (let at = 0; at < records.length; at += RECORDS_AT_ONCE) {
      const part = records.slice(at, at + RECORDS_AT_ONCE);
      const names = [...new Set(part.map(({ topic }) => topic))];
      const topicMessages = names.map((topic) => ({
        topic,
        messages: part.filter((record) => record.topic === topic).map(({ message }) => message),
      }));
      await producer.sendBatch({ topicMessages });
    }
    await producer.disconnect();
  }

  /** Records that running groups have not passed yet, by group; a group that is still forming counts as one behind. */
  async lags(): Promise<Record<string, number>> {
    const ends = await this.ends();
    const { groups } = await this.admin.listGroups();
    const own = groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(`${this.namespace.name}.`));
    const described = (await this.admin.describeGroups(own)).groups.filter(({ state }) => state !== 'Empty');
    return Object.fromEntries(
      await Promise.all(described.map(async (group) => [group.groupId, await this.lagOf(group, ends)] as const)),
    );
  }

  async lag(): Promise<number> {
    return Object.values(await this.lags()).reduce((sum, each) => sum + each, 0);
  }

  private async lagOf(
    { groupId, state, members }: GroupDescription,
    ends: ReadonlyMap<string, number>,
  ): Promise<number> {
    const read = members.flatMap(({ memberAssignment }) =>
      Object.keys(AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment ?? {}),
    );
    if (state !== 'Stable' || read.length === 0) return 1;
    const passed = await this.admin.fetchOffsets({ groupId, topics: [...new Set(read)] });
    return passed.reduce((sum, { topic, partitions }) => {
      const behind = partitions.map(
        ({ partition, offset }) => (ends.get(`${topic}/${partition}`) ?? 0) - Math.max(0, Number(offset)),
      );
      return sum + behind.reduce((all, each) => all + each, 0);
    }, 0);
  }

  private async ends(): Promise<Map<string, number>> {
    const ends = new Map<string, number>();
    for (const topic of await this.names()) {
      for (const { partition, high } of await this.admin.fetchTopicOffsets(topic))
        ends.set(`${topic}/${partition}`, Number(high));
    }
    return ends;
  }

  private async names(): Promise<string[]> {
    return (await this.admin.listTopics()).filter((topic) => topic.startsWith(`${this.namespace.name}.`)).sort();
  }
}

function recordOf(topic: string, partition: number, { key, value, headers, offset }: KafkaMessage): TopicRecord {
  const event = eventOf({ headers: headers ?? {}, value });
  if (!event) throw new Error(`${topic}/${partition}@${offset} is no event`);
  return { topic, partition, offset: Number(offset), event, message: { key, value, headers: headers ?? {} } };
}
