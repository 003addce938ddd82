import { EVENT_CATALOGUE, ownerOfStreamType, topicOf, type Owner } from '@donthu/contracts';
import { RequestGate, streamTypeOf, type DispatchObserver } from '@donthu/eventing';
import { NEAR_LAG } from '@donthu/eventing/consume/event-bus';
import { GuardedProducer } from '@donthu/eventing/kafka/guarded-producer';
import { connectKafka } from '@donthu/eventing/kafka/kafka-client';
import { Relay } from '@donthu/eventing/kafka/relay';
import { ensureTopics, type TopicNames } from '@donthu/eventing/kafka/topics';
import { CommitLog } from '@donthu/eventing/mongo/commit-log';
import { openMongo } from '@donthu/eventing/mongo/connection';
import { Lease } from '@donthu/eventing/mongo/lease';
import { MongoEventStore } from '@donthu/eventing/mongo/mongo-event.store';
import { MongoParkingStore } from '@donthu/eventing/mongo/mongo-parking.store';
import { PendingCommits } from '@donthu/eventing/mongo/pending-commits';
import { MongoViewStore } from '@donthu/views/mongo/mongo-view.store';
import type { Kafka } from 'kafkajs';
import type { Connection } from 'mongoose';
import type { Engine, SeenMark } from './engine';
import { GroupProgress } from './many-offices/group-progress';
import { LateBus } from './many-offices/late-bus';
import { PublishedCheck } from './many-offices/published-check';
import { SeenMemory } from './many-offices/seen-memory';
import { SeenWaiter, type Published, type SeenSources } from './many-offices/seen-waiter';
import { waitForEngine } from './many-offices/wait-for-engine';
import { tracedPublishing } from './traced-publishing';

/** The engine of one service of many: its own database, the brokers of all. */
export interface KafkaEngine extends Engine {
  readonly connection: Connection;
  readonly relay: Relay;
  readonly outbox: PendingCommits;
  readonly published: PublishedCheck;
  /** To be told of what consumers of this process handle. */
  readonly observer: DispatchObserver;
}

export interface KafkaEngineSettings {
  readonly service: Owner;
  /** Prefix of database and topics; `donthu` unless several installations share the servers. */
  readonly namespace: string;
  readonly mongodbUri: string;
  readonly kafkaBrokers: readonly string[];
  readonly partitions: number;
  readonly replicationFactor: number;
  /** Asks another service about an event of its own. */
  readonly askPublished: (owner: Owner, mark: SeenMark) => Promise<Published>;
  readonly log: (level: 'warn' | 'error', message: string) => void;
  /** Spans are recorded somewhere; without it none is begun for what is published. */
  readonly traced?: boolean;
}

const STANDARD = 'donthu';

/** Every look costs round trips to the broker: waits shorter than this (after each read with marks) are answered at once. */
const SHORTEST_IDLE_WAIT_MS = 400;
/** What another service has just committed is published within this time; short waits are for such events. */
const PUBLISHING_MS = 100;
const LOOK_EVERY_MS = 200;

/** Connects (and waits for engines that are starting), makes topics and indexes, starts the relay. Throws `EngineAwayError`. */
export async function openKafkaEngine(settings: KafkaEngineSettings): Promise<KafkaEngine> {
  const { service, namespace, mongodbUri, kafkaBrokers, log } = settings;
  const connection = await waitForEngine('MongoDB', () => openMongo(mongodbUri, `${namespace}_${service}`));
  const kafka = connectKafka({ brokers: kafkaBrokers, clientId: `donthu.${service}`, log });
  await waitForEngine('Kafka', () => prepareTopics(kafka, settings));
  const store = await MongoEventStore.open(connection);
  const outbox = new PendingCommits(new CommitLog(connection).commits);
  const relay = new Relay(outbox, new GuardedProducer(kafka), new Lease(connection, 'relay'), {
    nameOf: topicsOf(namespace),
    onFailure: (error) => log('warn', `relay: ${nameOf(error)}`),
    ...(settings.traced === true && { around: tracedPublishing(topicsOf(namespace)(service)) }),
  });
  store.onCommitted(() => relay.wake());
  relay.start();
  return assemble(settings, { connection, kafka, store, outbox, relay });
}

interface Parts extends Pick<KafkaEngine, 'connection' | 'relay' | 'outbox'> {
  readonly kafka: Kafka;
  readonly store: MongoEventStore;
}

async function assemble(settings: KafkaEngineSettings, parts: Parts): Promise<KafkaEngine> {
  const { connection, kafka, relay, outbox } = parts;
  const views = new MongoViewStore(connection);
  const memory = new SeenMemory();
  const gate = new RequestGate();
  const progress = new GroupProgress(kafka);
  const published = new PublishedCheck(new CommitLog(connection).commits);
  const bus = new LateBus({
    kafka,
    views,
    gate,
    settings: busSettings(settings),
    passed: (consumer, event) => memory.note(consumer, event),
  });
  const waiter = new SeenWaiter(memory, sourcesOf(settings, bus, progress, published));
  return {
    ...parts,
    views,
    parking: await MongoParkingStore.open(connection),
    bus,
    gate,
    published,
    observer: {
      handled: (consumer, event) => memory.note(consumer, event),
      held: (consumer, event) => memory.note(consumer, event),
    },
    waitUntilSeen: (marks, timeoutMs) => gate.consumersFirst(() => waiter.wait(marks, timeoutMs)),
    waitUntilIdle: (timeoutMs) => gate.consumersFirst(() => untilIdle(bus, outbox, timeoutMs)),
    waitUntilNear: (timeoutMs) => until(() => isWithin(bus, NEAR_LAG), timeoutMs),
    close: async () => {
      await bus.close();
      await relay.stop();
      await progress.close();
      await connection.close();
    },
  };
}

/** In the standard namespace topics and groups have the names of the contracts. */
function topicsOf(namespace: string): TopicNames {
  return (owner) => (namespace === STANDARD ? topicOf(owner) : topicOf(owner).replace(STANDARD, namespace));
}

function busSettings({ namespace, log }: KafkaEngineSettings) {
  return {
    nameOf: topicsOf(namespace),
    groupPrefix: namespace === STANDARD ? '' : `${namespace}.`,
    onFailure: (consumer: string, error: unknown) => log('warn', `consumer ${consumer}: ${nameOf(error)}`),
    undecodable: (topic: string, partition: number, offset: string) =>
      log('error', `${topic}/${partition}@${offset} is no event of ours and was passed over`),
  };
}

function sourcesOf(
  settings: KafkaEngineSettings,
  bus: LateBus,
  progress: GroupProgress,
  published: PublishedCheck,
): SeenSources {
  const ownerOf = ({ stream }: SeenMark) => ownerOfStreamType(streamTypeOf(stream));
  return {
    readersOf: (mark) => {
      const owner = ownerOf(mark);
      return owner === undefined
        ? []
        : bus.subscriptions.filter(({ owners }) => owners.includes(owner)).map(({ consumer }) => consumer);
    },
    published: async (mark) => {
      const owner = ownerOf(mark);
      if (owner === undefined) return 'no_such_stream';
      return owner === settings.service ? published.of(mark) : settings.askPublished(owner, mark);
    },
    ends: async (mark) => {
      const owner = ownerOf(mark);
      return owner === undefined ? undefined : progress.ends(topicsOf(settings.namespace)(owner));
    },
    passed: (consumer, ends) => progress.passed(bus.groupOf(consumer), ends),
  };
}

async function prepareTopics(
  kafka: Kafka,
  { namespace, partitions, replicationFactor }: KafkaEngineSettings,
): Promise<void> {
  const admin = kafka.admin({ retry: { retries: 1 } });
  try {
    await admin.connect();
    const owners = [...new Set([...EVENT_CATALOGUE.values()].map(({ owner }) => owner))];
    await ensureTopics(admin, { owners, partitions, replicationFactor, nameOf: topicsOf(namespace) });
  } finally {
    await admin.disconnect();
  }
}

async function until(reached: () => Promise<boolean>, timeoutMs: number): Promise<boolean> {
  for (const end = Date.now() + timeoutMs; !(await reached());) {
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return true;
}

/** True only when a look at the broker said so. */
async function untilIdle(bus: LateBus, outbox: PendingCommits, timeoutMs: number): Promise<boolean> {
  if (timeoutMs < SHORTEST_IDLE_WAIT_MS) return false;
  await new Promise((resolve) => setTimeout(resolve, PUBLISHING_MS));
  return until(() => isIdle(bus, outbox), timeoutMs - PUBLISHING_MS);
}

async function isWithin(bus: LateBus, lag: number): Promise<boolean> {
  await bus.refreshLag();
  return bus.health().every((consumer) => (consumer.lag ?? Infinity) <= lag);
}

async function isIdle(bus: LateBus, outbox: PendingCommits): Promise<boolean> {
  return (await isWithin(bus, 0)) && (await outbox.count(1)) === 0;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
