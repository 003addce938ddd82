/**
 * A small consumer of the event topics: prints, per unit, how many petitions came in and how many outcomes were signed.
 *
 *   KAFKA_BROKERS=localhost:9092 node docs/examples/feed-consumer.mjs
 *
 * It shows the three rules every consumer needs (docs/consumers.md): events come at least once, so versions that were
 * seen are skipped; order holds per stream, so a gap is an alarm; no exception leaves the handler, or kafkajs stops.
 */
import { Kafka, logLevel } from 'kafkajs';

const TOPICS = (process.env.DONTHU_TOPICS ?? 'donthu.intake.v1').split(',');
const GROUP = process.env.DONTHU_GROUP ?? 'example-feed-consumer';

/** Last version of each stream; a real consumer keeps it in the same transaction as what it writes. */
const seen = new Map();
const figures = new Map();

/** CloudEvents 1.0, binary mode: attributes in headers, the payload as JSON. */
function eventOf({ headers = {}, value }) {
  const header = (name) => headers[`ce_${name}`]?.toString() ?? '';
  return {
    id: header('id'),
    type: header('type'),
    stream: header('stream'),
    version: Number(header('version')),
    unit: header('unit'),
    time: header('time'),
    data: JSON.parse(value?.toString('utf8') ?? 'null'),
  };
}

function take(event) {
  const last = seen.get(event.stream) ?? 0;
  if (event.version <= last) return;
  if (event.version > last + 1) throw new Error(`${event.stream}: version ${last + 1} is missing`);
  seen.set(event.stream, event.version);
  apply(event);
}

/** Event types that are not known are passed over: newer offices may publish more. */
function apply({ type, unit }) {
  const figure = figures.get(unit) ?? { received: 0, signed: 0 };
  if (type === 'petition.logged.v1') figure.received += 1;
  else if (type === 'petition.outcome-signed.v1') figure.signed += 1;
  else return;
  figures.set(unit, figure);
  console.log(`${unit}: ${figure.received} received, ${figure.signed} signed`);
}

const kafka = new Kafka({
  clientId: GROUP,
  brokers: (process.env.KAFKA_BROKERS ?? 'localhost:9092').split(','),
  logLevel: logLevel.WARN,
});
const consumer = kafka.consumer({ groupId: GROUP });

consumer.on(consumer.events.CRASH, ({ payload }) => {
  console.error(`stopped: ${payload.error.name}`);
  process.exitCode = 1;
});

await consumer.connect();
await consumer.subscribe({ topics: TOPICS, fromBeginning: true });
// What is counted lives in memory only: nothing is committed, so each start reads from the beginning again.
await consumer.run({
  autoCommit: false,
  eachMessage: async ({ topic, partition, message }) => {
    try {
      take(eventOf(message));
    } catch (error) {
      // A real consumer parks the stream here (keeps it and all that follows of it aside) and goes on with the others.
      console.error(`${topic}[${partition}]@${message.offset}: ${error.message}`);
    }
  },
});

const stop = async () => {
  await consumer.disconnect();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
