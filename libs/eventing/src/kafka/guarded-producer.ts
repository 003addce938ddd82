import { Partitioners, type Kafka, type PartitionerArgs, type Producer, type TopicMessages } from 'kafkajs';

/**
 * An idempotent producer that does not believe kafkajs 2.2.4 in two places:
 * - after a failed send kafkajs takes its sequence numbers back; what is sent next under the same numbers the broker may
 *   drop as a repetition and still acknowledge. So a producer that has failed is never used again.
 * - when a partition's leader moves between two tries to a broker that has already answered, kafkajs counts it as answered
 *   and never sends it. So every partition that was chosen must stand in the answer.
 */
export class GuardedProducer {
  private producer: Producer | undefined;
  private chosen = new Set<string>();

  constructor(private readonly kafka: Kafka) {}

  /** Resolves when all in-sync replicas have every record. Rejects when that is not known; sending again is right. */
  async send(topicMessages: TopicMessages[]): Promise<void> {
    try {
      this.producer ??= await this.connect();
      this.chosen = new Set();
      const answers = await this.producer.sendBatch({ acks: -1, timeout: 10_000, topicMessages });
      const answered = new Set(answers.map(({ topicName, partition }) => `${topicName}/${partition}`));
      const missing = [...this.chosen].filter((place) => !answered.has(place));
      if (missing.length > 0) throw new Error(`no acknowledgement for ${missing.join(', ')}`);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    const producer = this.producer;
    this.producer = undefined;
    await producer?.disconnect().catch(() => undefined); // it is given up in any case
  }

  private async connect(): Promise<Producer> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: () => this.remembering(Partitioners.DefaultPartitioner()),
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      await producer.disconnect().catch(() => undefined);
      throw error;
    }
  }

  private remembering(partitioner: (args: PartitionerArgs) => number): (args: PartitionerArgs) => number {
    return (args) => {
      const partition = partitioner(args);
      this.chosen.add(`${args.topic}/${partition}`);
      return partition;
    };
  }
}
