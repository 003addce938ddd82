import { topicOf } from '@donthu/contracts';
import type { Kafka } from 'kafkajs';
import { EventBus, type ConsumerHealth, type Subscription } from '../consume/event-bus';
import { LagProbe } from './lag-probe';
import { SupervisedConsumer } from './supervised-consumer';
import type { TopicNames } from './topics';

export interface KafkaBusSettings {
  readonly nameOf?: TopicNames;
  /** Before every group's name, where several installations share the brokers. */
  readonly groupPrefix?: string;
  /** Grows when views were emptied: consumers of a new generation read from the beginning. 0 is the first. */
  readonly generation?: number;
  /** A record that tells no event of ours; it is passed over. */
  readonly undecodable?: (topic: string, partition: number, offset: string) => void;
  readonly onFailure?: (consumer: string, error: unknown) => void;
}

/** Consumers on Kafka: one group each, progress recorded after the handling. Topics must exist (`ensureTopics`). */
export class KafkaEventBus extends EventBus {
  private readonly consumers = new Map<string, SupervisedConsumer>();
  private readonly probe: LagProbe;

  constructor(
    private readonly kafka: Kafka,
    private readonly settings: KafkaBusSettings = {},
  ) {
    super();
    this.probe = new LagProbe(kafka);
  }

  /** Returns at once: a broker that is away is waited for in the background, visible in `health`. */
  override async subscribe(subscription: Subscription): Promise<void> {
    const { nameOf = topicOf, undecodable = ignore, onFailure = ignore } = this.settings;
    const topics = subscription.owners.map(nameOf);
    const groupId = groupIdOf(subscription.consumer, this.settings);
    const consumer = new SupervisedConsumer(this.kafka, subscription, { groupId, topics, undecodable, onFailure });
    this.consumers.set(subscription.consumer, consumer);
    this.probe.watch({ consumer: subscription.consumer, groupId, topics });
    consumer.start();
  }

  override health(): ConsumerHealth[] {
    return [...this.consumers].map(([consumer, { state, lastSeenAtMs }]) => {
      const lag = this.probe.lagOf(consumer);
      return { consumer, state, lastSeenAtMs, ...(lag !== undefined && { lag }) };
    });
  }

  /** Looks at the lag now instead of within the next seconds. */
  async refreshLag(): Promise<void> {
    await this.probe.refresh();
  }

  override async close(): Promise<void> {
    await Promise.all([...this.consumers.values()].map((consumer) => consumer.stop()));
    await this.probe.close();
  }
}

/** Name of a consumer's group: its own, behind it the generation once views were emptied. */
export function groupIdOf(
  consumer: string,
  { groupPrefix = '', generation = 0 }: Pick<KafkaBusSettings, 'groupPrefix' | 'generation'>,
): string {
  return `${groupPrefix}${consumer}${generation === 0 ? '' : `.g${generation}`}`;
}

const ignore = (): void => undefined;
