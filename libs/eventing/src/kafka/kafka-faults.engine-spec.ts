import { commitWith, newStream } from '@donthu/testing/conformance/event-store/commits';
import { recorder, until } from '@donthu/testing/conformance/event-bus/harness';
import { killForAWhile } from '@donthu/testing/engines/engines-tool';
import { freshKafkaTopics, type KafkaTopics } from '@donthu/testing/engines/kafka-topics';
import { freshMongoDatabase, type MongoDatabase } from '@donthu/testing/engines/mongo-database';
import { CommitLog } from '../mongo/commit-log';
import { Lease } from '../mongo/lease';
import { MongoEventStore } from '../mongo/mongo-event.store';
import { PendingCommits } from '../mongo/pending-commits';
import type { StoredEvent } from '../store/commit';
import { InfrastructureError } from '../store/event-store';
import { GuardedProducer } from './guarded-producer';
import { KafkaEventBus } from './kafka-event-bus';
import { Relay } from './relay';

jest.setTimeout(180_000);

describe('Kafka under failures', () => {
  let database: MongoDatabase;
  let store: MongoEventStore;
  let topics: KafkaTopics;
  let relay: Relay;
  const buses: KafkaEventBus[] = [];
  const open = () => {
    const bus = new KafkaEventBus(topics.kafka(), { nameOf: topics.nameOf });
    buses.push(bus);
    return bus;
  };

  beforeEach(async () => {
    database = freshMongoDatabase();
    const connection = await database.open();
    store = await MongoEventStore.open(connection);
    topics = await freshKafkaTopics(['intake'], 6);
    const pending = new PendingCommits(new CommitLog(connection).commits);
    relay = new Relay(pending, new GuardedProducer(topics.kafka()), new Lease(connection, 'relay'), {
      nameOf: topics.nameOf,
    });
    store.onCommitted(() => relay.wake());
    relay.start();
  });
  afterEach(async () => {
    await Promise.all(buses.splice(0).map((bus) => bus.close()));
    await relay.stop();
    await topics.drop();
    await database.drop();
  });

  /** Every stream complete and, for who skips what was seen, in order. */
  function expectComplete(events: readonly StoredEvent[], streams: readonly string[], versions: number): void {
    const last = new Map<string, number>();
    for (const { stream, version } of events) {
      expect(version).toBeLessThanOrEqual((last.get(stream) ?? 0) + 1);
      last.set(stream, Math.max(version, last.get(stream) ?? 0));
    }
    expect(streams.map((stream) => last.get(stream))).toEqual(streams.map(() => versions));
  }

  async function grow(streams: readonly string[], versions: number): Promise<void> {
    for (let version = 1; version <= versions; version += 1)
      await Promise.all(streams.map((stream) => store.append(commitWith({ stream, version }))));
  }

  it('rests while the engine behind a handler is away, and then goes on with the same events', async () => {
    const { events, subscription, seen } = recorder('test.backs-off');
    let failures = 0;
    const bus = open();
    await bus.subscribe({
      ...subscription,
      onBatch: async (batch, heartbeat) => {
        if (++failures <= 4) throw new InfrastructureError('the database is away');
        await subscription.onBatch(batch, heartbeat);
      },
    });
    const streams = [newStream(), newStream()];
    await grow(streams, 3);
    await until('it backs off', () => bus.health()[0]?.state === 'backing_off');
    await until('everything', () => seen().size === 6);
    expectComplete(events, streams, 3);
    await until('it runs', () => bus.health()[0]?.state === 'running');
  });

  it('passes over a record that is no event of ours and goes on', async () => {
    const strange: string[] = [];
    const bus = new KafkaEventBus(topics.kafka(), {
      nameOf: topics.nameOf,
      undecodable: (topic) => strange.push(topic),
    });
    buses.push(bus);
    const producer = new GuardedProducer(topics.kafka());
    await producer.send([
      {
        topic: topics.nameOf('intake'),
        messages: [
          { key: 'k', value: 'not ours' },
          { key: 'k', value: null },
        ],
      },
    ]);
    await producer.close();
    const { subscription, seen } = recorder('test.strange');
    await bus.subscribe(subscription);
    await grow([newStream()], 4);
    await until('our events', () => seen().size === 4);
    expect(strange).toEqual(Array(2).fill(topics.nameOf('intake')));
  });

  it('loses nothing while members of a group come and go', async () => {
    const events: StoredEvent[] = [];
    const member = async () => {
      const bus = open();
      await bus.subscribe({
        consumer: 'test.members',
        owners: ['intake'],
        onBatch: async (batch, heartbeat) => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          await heartbeat();
          events.push(...batch);
        },
      });
      return bus;
    };
    const streams = Array.from({ length: 30 }, newStream);
    const first = await member();
    const growing = grow(streams, 40);
    const others: KafkaEventBus[] = [];
    for (let i = 0; i < 3; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      others.push(await member());
    }
    await first.close();
    await growing;
    for (const bus of others.slice(1)) await bus.close();
    await until('everything', () => new Set(events.map(({ id }) => id)).size === 1200, 60_000);
    await until('no lag', async () => (await others[0]?.refreshLag(), others[0]?.health()[0]?.lag === 0), 60_000);
    const seen = new Map<string, Set<number>>();
    for (const { stream, version } of events) seen.set(stream, (seen.get(stream) ?? new Set()).add(version));
    expect(streams.map((stream) => seen.get(stream)?.size)).toEqual(streams.map(() => 40));
  });

  it('is told that it has joined before it handles what another member may have held', async () => {
    const told: string[] = [];
    const member = async (name: string) => {
      const { subscription, seen } = recorder('test.joined');
      await open().subscribe({
        ...subscription,
        onJoined: async () => void told.push(`${name} joined`),
        onBatch: async (batch, heartbeat) => {
          if (told.at(-1) !== `${name} read`) told.push(`${name} read`);
          await subscription.onBatch(batch, heartbeat);
        },
      });
      return seen;
    };
    const streams = Array.from({ length: 24 }, newStream);
    const first = await member('first');
    await grow(streams, 1);
    await until('the first reads alone', () => first().size === 24);
    const second = await member('second');
    for (let version = 2; second().size === 0; version += 1) {
      await Promise.all(streams.map((stream) => store.append(commitWith({ stream, version }))));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(told.slice(0, 2)).toEqual(['first joined', 'first read']);
    const readsOf = (name: string) => told.filter((entry) => entry.startsWith(name));
    expect(readsOf('second').slice(0, 2)).toEqual(['second joined', 'second read']);
  });

  it('loses nothing when a broker is killed and comes back', async () => {
    const { events, subscription, seen } = recorder('test.broker');
    const bus = open();
    await bus.subscribe(subscription);
    const streams = Array.from({ length: 10 }, newStream);
    const growing = grow(streams, 60);
    await until('some events', () => events.length > 20);
    await killForAWhile('kafka-1', 2_000);
    await growing;
    await until('everything', () => seen().size === 600, 90_000);
    expectComplete(events, streams, 60);
    await until('no lag', async () => (await bus.refreshLag(), bus.health()[0]?.lag === 0), 60_000);
    expect(bus.health()[0]?.state).toBe('running');
  });
});
