import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import type { ConsumerHealth, Subscription } from '../consume/event-bus';
import { readBatch, type UndecodableObserver } from './batch-reader';

export interface ConsumerSettings {
  readonly groupId: string;
  readonly topics: readonly string[];
  readonly undecodable: UndecodableObserver;
  readonly onFailure: (consumer: string, error: unknown) => void;
}

const MAX_BACKOFF_MS = 5_000;
/** So many restarts in a row without joining the group count as dead: liveness then restarts the process. We go on trying. */
const DEAD_AFTER_FAILURES = 12;
const DISCONNECT_TIMEOUT_MS = 10_000;

/** One consumer that comes back from everything: kafkajs's own restart is off, a crashed client is thrown away. */
export class SupervisedConsumer {
  state: ConsumerHealth['state'] = 'starting';
  lastSeenAtMs = Date.now();
  private failures = 0;
  private batchBackoffMs = 0;
  private stopped = false;
  private joinedAnew = false;
  private leave: () => void = () => undefined;
  private readonly resumptions = new Set<NodeJS.Timeout>();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly subscription: Subscription,
    private readonly settings: ConsumerSettings,
  ) {}

  start(): void {
    this.loop ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.leave();
    await this.loop;
    if (this.state !== 'dead') this.state = 'stopped';
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const left = new Promise<void>((resolve) => (this.leave = resolve));
      try {
        await this.readUntil(left);
      } catch (error) {
        this.settings.onFailure(this.subscription.consumer, error);
      }
      if (this.stopped) return;
      this.failures += 1;
      this.state = this.failures >= DEAD_AFTER_FAILURES ? 'dead' : 'backing_off';
      const waited = new Promise((resolve) => setTimeout(resolve, Math.min(100 * 2 ** this.failures, MAX_BACKOFF_MS)));
      await Promise.race([waited, new Promise<void>((resolve) => (this.leave = resolve))]);
    }
  }

  /** Reads until the client crashes (throws) or `left` resolves. */
  private async readUntil(left: Promise<void>): Promise<void> {
    const consumer = this.kafka.consumer({
      groupId: this.settings.groupId,
      allowAutoTopicCreation: false,
      maxWaitTimeInMs: 500, // of an empty topic only: what arrives is given at once
      maxBytesPerPartition: 512 * 1024,
      sessionTimeout: 15_000,
      heartbeatInterval: 1_000,
      rebalanceTimeout: 60_000,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 5, restartOnFailure: async () => false },
    });
    const crashed = this.watch(consumer);
    try {
      await Promise.race([this.begin(consumer), crashed, left]);
      await Promise.race([crashed, left]);
    } finally {
      for (const timer of this.resumptions) clearTimeout(timer);
      this.resumptions.clear();
      await withinMs(DISCONNECT_TIMEOUT_MS, consumer.disconnect());
    }
  }

  private async begin(consumer: Consumer): Promise<void> {
    await consumer.connect();
    await consumer.subscribe({ topics: [...this.settings.topics], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      eachBatch: (payload) => this.onBatch(payload),
    });
  }

  /** Rejects when the client has given up. */
  private watch(consumer: Consumer): Promise<never> {
    const alive = () => void (this.lastSeenAtMs = Date.now());
    consumer.on(consumer.events.HEARTBEAT, alive);
    consumer.on(consumer.events.FETCH, alive);
    consumer.on(consumer.events.GROUP_JOIN, () => {
      alive();
      this.failures = 0;
      this.joinedAnew = true;
      if (!this.stopped) this.state = 'running';
    });
    const crashed = new Promise<never>((_, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    });
    crashed.catch(() => undefined); // it may crash while it is being left
    return crashed;
  }

  private async onBatch(payload: EachBatchPayload): Promise<void> {
    if (this.stopped) return;
    const verdict = await readBatch(payload, (events, beat) => this.handle(events, beat), this.settings.undecodable);
    if (verdict.outcome === 'handled') {
      this.lastSeenAtMs = Date.now();
      this.batchBackoffMs = 0;
      if (this.state === 'backing_off') this.state = 'running';
    } else if (verdict.outcome === 'backed_off') this.backOff(payload, verdict.error);
    else if (verdict.outcome === 'refused') this.giveUp(verdict.error);
  }

  private async handle(...[events, heartbeat]: Parameters<Subscription['onBatch']>): Promise<void> {
    if (this.joinedAnew) {
      await this.subscription.onJoined?.();
      this.joinedAnew = false;
    }
    await this.subscription.onBatch(events, heartbeat);
  }

  /** The partition rests and is then read again from the same place; the others go on. */
  private backOff(payload: EachBatchPayload, error: unknown): void {
    this.settings.onFailure(this.subscription.consumer, error);
    this.state = 'backing_off';
    this.batchBackoffMs = Math.min(Math.max(this.batchBackoffMs * 2, 50), MAX_BACKOFF_MS);
    const resume = payload.pause();
    const timer = setTimeout(() => {
      this.resumptions.delete(timer);
      resume();
    }, this.batchBackoffMs);
    this.resumptions.add(timer);
  }

  /** The runtime said that this process should stop reading: liveness must see it. */
  private giveUp(error: unknown): void {
    if (this.stopped) return;
    this.settings.onFailure(this.subscription.consumer, error);
    this.stopped = true;
    this.state = 'dead';
    this.leave();
  }
}

async function withinMs(timeoutMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, timeoutMs)));
  await Promise.race([work.catch(() => undefined), late]); // a client that cannot leave is dropped all the same
  clearTimeout(timer);
}
