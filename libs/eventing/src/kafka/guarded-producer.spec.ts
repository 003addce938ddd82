import type { Kafka, RecordMetadata } from 'kafkajs';
import { GuardedProducer } from './guarded-producer';

type Partitioner = (args: {
  topic: string;
  partitionMetadata: unknown[];
  message: { key: string; value: string };
}) => number;

/** A client whose producers answer as a test wants; each chooses a partition for every record as kafkajs does. */
function clientAnswering(answer: (producer: number, chosen: RecordMetadata[]) => RecordMetadata[]) {
  let made = 0;
  const closed: number[] = [];
  const partitionMetadata = [0, 1, 2].map((partitionId) => ({
    partitionId,
    leader: 1,
    replicas: [1],
    isr: [1],
    partitionErrorCode: 0,
  }));
  const producer = ({ createPartitioner }: { createPartitioner: () => Partitioner }) => {
    const mine = (made += 1);
    const choose = createPartitioner();
    return {
      connect: async () => undefined,
      disconnect: async () => void closed.push(mine),
      sendBatch: async ({
        topicMessages,
      }: {
        topicMessages: { topic: string; messages: { key: string; value: string }[] }[];
      }) =>
        answer(
          mine,
          topicMessages.flatMap(({ topic, messages }) =>
            messages.map((message) => ({
              topicName: topic,
              partition: choose({ topic, partitionMetadata, message }),
              errorCode: 0,
            })),
          ),
        ),
    };
  };
  return { kafka: { producer } as unknown as Kafka, made: () => made, closed };
}

const batch = [
  {
    topic: 't',
    messages: [
      { key: 'a', value: '1' },
      { key: 'b', value: '2' },
      { key: 'c', value: '3' },
    ],
  },
];

describe('the guarded producer', () => {
  it('uses one producer as long as all is well', async () => {
    const client = clientAnswering((_, chosen) => chosen);
    const producer = new GuardedProducer(client.kafka);
    await producer.send(batch);
    await producer.send(batch);
    expect(client.made()).toBe(1);
  });

  it('never uses a producer again that has failed: its sequence numbers may be taken', async () => {
    const client = clientAnswering((made, chosen) => {
      if (made === 1) throw new Error('request timed out');
      return chosen;
    });
    const producer = new GuardedProducer(client.kafka);
    await expect(producer.send(batch)).rejects.toThrow('timed out');
    expect(client.closed).toEqual([1]);
    await producer.send(batch);
    expect(client.made()).toBe(2);
  });

  it('does not take a send for done when a partition is missing in the answer', async () => {
    const client = clientAnswering((_, chosen) => chosen.filter(({ partition }) => partition !== chosen[0]?.partition));
    await expect(new GuardedProducer(client.kafka).send(batch)).rejects.toThrow('no acknowledgement for t/');
    expect(client.closed).toEqual([1]);
  });
});
