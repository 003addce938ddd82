import { setTimeout as sleep } from 'node:timers/promises';
import { topicOf } from '@donthu/contracts';
import { databaseOf } from '@donthu/eventing/mongo/commit.schema';
import { openMongo } from '@donthu/eventing/mongo/connection';
import { collectionOf } from '@donthu/views/mongo/view.schema';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { Namespace } from '../../../test/harness/namespace';
import { atLeast, median, table, tell } from '../figures';
import { holding, type Held } from '../held';
import type { Effort } from '../options';
import { Side } from '../side';
import { MEASURED, type MeasuredConsumer } from './consumers';
import { brokers, PARTITIONS } from './engine';
import { WAY_NAMES, type Way } from './raw';
import { fillTopic } from './topic-content';

const GOAL = 0.5;
const LOOK_EVERY_MS = 20;
const READ_SECONDS = 300;

interface Measured {
  readonly consumer: string;
  /** Events per second. */
  readonly product: number;
  readonly raw: ReadonlyMap<Way, number>;
}

/** Consumers of the product against a raw loop that writes the same documents; answers the section. */
export async function consuming(effort: Effort): Promise<string> {
  const measured: Measured[] = [];
  for (let round = 1; round <= effort.rounds; round += 1) {
    const mine = await holding((held) => measureRound(held, effort.events));
    for (const each of mine) tell(`round ${round}: ${lineOf(each)}`);
    measured.push(...mine);
  }
  return `${effort.rounds} rounds of ${effort.events} petitions logged, one event each, ${PARTITIONS} partitions; each side alone in a fresh process with a fresh
group, from joining it to lag 0. Product: the consumer on its own engine by its own transport, 32 keys at once. Raw: a kafkajs
\`eachBatch\` loop that decodes each record and writes the same document to a collection with the same indexes (w majority,
j true), in three ways.

${reportOf(measured)}`;
}

async function measureRound(held: Held, events: number): Promise<Measured[]> {
  const namespace = await held.open(
    () => new Namespace(),
    (opened) => opened.drop(),
  );
  tell(`publishing ${events} events …`);
  await fillTopic(namespace.name, events);
  const kafka = new Kafka({ clientId: 'bench', brokers: brokers(), logLevel: logLevel.NOTHING });
  const admin = await held.open(
    () => connected(kafka.admin()),
    (opened) => opened.disconnect(),
  );
  const measured: Measured[] = [];
  for (const consumer of MEASURED) {
    const race = { admin, namespace: namespace.name, events };
    const product = await rateOf(race, `${namespace.name}.${consumer.name}`, [
      'product',
      namespace.name,
      consumer.name,
    ]);
    await expectWritten(`${namespace.name}_${consumer.service}`, consumer, events);
    measured.push({ consumer: consumer.name, product, raw: await rawRates(race, consumer) });
  }
  return measured;
}

interface Race {
  readonly admin: Admin;
  readonly namespace: string;
  readonly events: number;
}

async function rawRates(race: Race, consumer: MeasuredConsumer): Promise<ReadonlyMap<Way, number>> {
  const rates = new Map<Way, number>();
  for (const [index, way] of WAY_NAMES.entries()) {
    const database = `${race.namespace}_raw${index}_${consumer.service}`;
    const group = `${race.namespace}.raw.${index}.${consumer.name}`;
    rates.set(way, await rateOf(race, group, ['raw', race.namespace, consumer.name, way, group, database]));
    await expectWritten(database, consumer, race.events);
  }
  return rates;
}

async function rateOf(race: Race, groupId: string, [role = '', ...args]: string[]): Promise<number> {
  return holding(async (held) => {
    const side = await held.open(
      () => Side.start(role, args),
      (started) => started.stop(),
    );
    await side.hears();
    const began = performance.now();
    await untilRead(race, groupId);
    return race.events / ((performance.now() - began) / 1000);
  });
}

async function untilRead({ admin, namespace, events }: Race, groupId: string): Promise<void> {
  const topic = topicOf('intake').replace('donthu', namespace);
  for (const until = Date.now() + READ_SECONDS * 1000; ; await sleep(LOOK_EVERY_MS)) {
    const [passed] = await admin.fetchOffsets({ groupId, topics: [topic] });
    const read = passed?.partitions.reduce((sum, { offset }) => sum + Math.max(0, Number(offset)), 0) ?? 0;
    if (read >= events) return;
    if (Date.now() > until) throw new Error(`${groupId} read ${read} of ${events} events within ${READ_SECONDS} s`);
  }
}

/** A side that wrote less was not faster. */
async function expectWritten(database: string, { name, view }: MeasuredConsumer, events: number): Promise<void> {
  const connection = await openMongo(process.env['MONGODB_URI'] ?? '', database);
  try {
    const written = await databaseOf(connection).collection(collectionOf(view.name)).countDocuments();
    if (written !== events) throw new Error(`${name}: ${written} of ${events} documents in ${database}`);
  } finally {
    await connection.close();
  }
}

async function connected(admin: Admin): Promise<Admin> {
  await admin.connect();
  return admin;
}

function lineOf({ consumer, product, raw }: Measured): string {
  const others = [...raw].map(([way, rate]) => `${way} ${rate.toFixed(0)}/s`);
  return `${consumer} ${product.toFixed(0)}/s, raw ${others.join(', ')}`;
}

function reportOf(measured: readonly Measured[]): string {
  const rows = MEASURED.flatMap(({ name }) => WAY_NAMES.map((way) => rowOf(name, way, measured)));
  return table(['consumer', 'events/s', 'raw loop, its writes', 'events/s', 'ratio', 'goal'], rows);
}

function rowOf(consumer: string, way: Way, measured: readonly Measured[]): string[] {
  const mine = measured.filter((each) => each.consumer === consumer);
  const ratio = median(mine.map(({ product, raw }) => product / (raw.get(way) ?? Infinity)));
  const [product, raw] = [median(mine.map((each) => each.product)), median(mine.map((each) => each.raw.get(way) ?? 0))];
  return [consumer, product.toFixed(0), way, raw.toFixed(0), ratio.toFixed(2), atLeast(GOAL, ratio)];
}
