import type { Admin, Kafka } from 'kafkajs';

export interface ProbedGroup {
  readonly consumer: string;
  readonly groupId: string;
  readonly topics: readonly string[];
}

const PROBE_EVERY_MS = 5_000;

/** How many records of its topics each group has not passed yet, looked at every few seconds. */
export class LagProbe {
  private readonly groups: ProbedGroup[] = [];
  private readonly lags = new Map<string, number>();
  private readonly admin: Admin;
  private timer: NodeJS.Timeout | undefined;
  private connected = false;

  constructor(kafka: Kafka) {
    this.admin = kafka.admin({ retry: { retries: 1 } });
  }

  watch(group: ProbedGroup): void {
    this.groups.push(group);
    this.timer ??= setInterval(() => void this.refresh(), PROBE_EVERY_MS).unref();
  }

  lagOf(consumer: string): number | undefined {
    return this.lags.get(consumer);
  }

  /** Looks now. What cannot be told is forgotten rather than kept. */
  async refresh(): Promise<void> {
    try {
      if (!this.connected) await this.admin.connect();
      this.connected = true;
      for (const group of this.groups) this.lags.set(group.consumer, await this.lag(group));
    } catch {
      this.lags.clear();
    }
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    if (this.connected) await this.admin.disconnect().catch(() => undefined); // nothing hangs on it
  }

  private async lag({ groupId, topics }: ProbedGroup): Promise<number> {
    const passed = await this.admin.fetchOffsets({ groupId, topics: [...topics] });
    let lag = 0;
    for (const { topic, partitions } of passed) {
      const ends = await this.admin.fetchTopicOffsets(topic);
      for (const { partition, low, high } of ends) {
        const offset = Number(partitions.find((place) => place.partition === partition)?.offset ?? -1);
        lag += Number(high) - (offset < 0 ? Number(low) : offset);
      }
    }
    return lag;
  }
}
