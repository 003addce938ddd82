import { EventBus, type ConsumerHealth, type RequestGate, type StoredEvent, type Subscription } from '@donthu/eventing';
import { groupIdOf, KafkaEventBus, type KafkaBusSettings } from '@donthu/eventing/kafka/kafka-event-bus';
import type { MongoViewStore } from '@donthu/views/mongo/mongo-view.store';
import type { Kafka } from 'kafkajs';

interface BusParts {
  readonly kafka: Kafka;
  readonly views: MongoViewStore;
  readonly gate: RequestGate;
  readonly settings: Omit<KafkaBusSettings, 'generation'>;
  /** Told of every event that was handled, held or parked. */
  readonly passed: (consumer: string, event: StoredEvent) => void;
}

/** The bus of a process whose views decide where it reads from: known only when all are registered, at the first subscription. */
export class LateBus extends EventBus {
  private bus: Promise<KafkaEventBus> | undefined;
  private opened: KafkaEventBus | undefined;
  private generation = 0;
  private refreshing: Promise<void> | undefined;
  private readonly subscribed: Subscription[] = [];

  constructor(private readonly parts: BusParts) {
    super();
  }

  override async subscribe(subscription: Subscription): Promise<void> {
    const { gate, passed } = this.parts;
    const { consumer, onBatch } = subscription;
    this.bus ??= this.open();
    this.subscribed.push(subscription);
    await (
      await this.bus
    ).subscribe({
      ...subscription,
      onBatch: async (events, heartbeat) => {
        await gate.yieldToRequests();
        await onBatch(events, heartbeat);
        for (const event of events) passed(consumer, event);
      },
    });
  }

  get subscriptions(): readonly Subscription[] {
    return this.subscribed;
  }

  groupOf(consumer: string): string {
    return groupIdOf(consumer, { ...this.parts.settings, generation: this.generation });
  }

  override health(): ConsumerHealth[] {
    return this.opened?.health() ?? [];
  }

  /** Whoever asks while somebody is asking shares the answer. */
  async refreshLag(): Promise<void> {
    this.refreshing ??= (this.opened?.refreshLag() ?? Promise.resolve()).finally(() => (this.refreshing = undefined));
    await this.refreshing;
  }

  override async close(): Promise<void> {
    await this.opened?.close();
  }

  private async open(): Promise<KafkaEventBus> {
    const { kafka, views, settings } = this.parts;
    this.generation = await views.generation();
    this.opened = new KafkaEventBus(kafka, { ...settings, generation: this.generation });
    return this.opened;
  }
}
