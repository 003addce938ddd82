import type { Admin, Kafka } from 'kafkajs';
import type { Ends } from './seen-waiter';

/** Many requests that wait at once share one question to the broker. */
const SHARED_FOR_MS = 50;

type Offsets = ReadonlyMap<number, bigint>;

interface Asked {
  readonly atMs: number;
  readonly answer: Promise<Offsets | undefined>;
}

/** Ends of topics and how far groups have come in them; `undefined` while no broker answers. */
export class GroupProgress {
  private readonly admin: Admin;
  private connected: Promise<void> | undefined;
  private readonly asked = new Map<string, Asked>();

  constructor(kafka: Kafka) {
    this.admin = kafka.admin({ retry: { retries: 1 } });
  }

  /** Never shared: the ends must be those of a moment after the caller's question. */
  async ends(topic: string): Promise<Ends | undefined> {
    const offsets = await this.ask(async () => {
      const partitions = await this.admin.fetchTopicOffsets(topic);
      return new Map(partitions.map(({ partition, high }) => [partition, BigInt(high)]));
    });
    return offsets && { topic, offsets };
  }

  async passed(groupId: string, { topic, offsets }: Ends): Promise<boolean> {
    const reached = await this.shared(`${groupId}|${topic}`, () => this.committed(groupId, topic));
    return reached !== undefined && [...offsets].every(([partition, end]) => (reached.get(partition) ?? 0n) >= end);
  }

  async close(): Promise<void> {
    if (this.connected) await this.admin.disconnect().catch(() => undefined); // nothing hangs on it
  }

  private shared(name: string, question: () => Promise<Offsets>): Promise<Offsets | undefined> {
    const known = this.asked.get(name);
    if (known && Date.now() - known.atMs < SHARED_FOR_MS) return known.answer;
    const answer = this.ask(question);
    this.asked.set(name, { atMs: Date.now(), answer });
    return answer;
  }

  private async ask(question: () => Promise<Offsets>): Promise<Offsets | undefined> {
    try {
      this.connected ??= this.admin.connect();
      await this.connected;
      return await question();
    } catch {
      this.connected = undefined;
      return undefined;
    }
  }

  /** A partition in which nothing was ever committed stands at 0. */
  private async committed(groupId: string, topic: string): Promise<Offsets> {
    const [found] = await this.admin.fetchOffsets({ groupId, topics: [topic] });
    return new Map(
      (found?.partitions ?? []).map(({ partition, offset }) => [partition, offset === '-1' ? 0n : BigInt(offset)]),
    );
  }
}
