import type { Owner } from '@donthu/contracts';
import { commitWith, newStream } from '@donthu/testing/conformance/event-store/commits';
import { recorder, until } from '@donthu/testing/conformance/event-bus/harness';
import { freshKafkaTopics, type KafkaTopics } from '@donthu/testing/engines/kafka-topics';
import { freshMongoDatabase, type MongoDatabase } from '@donthu/testing/engines/mongo-database';
import { mongo, type Connection } from 'mongoose';
import { CommitLog } from '../mongo/commit-log';
import { Lease } from '../mongo/lease';
import { MongoEventStore } from '../mongo/mongo-event.store';
import { PendingCommits } from '../mongo/pending-commits';
import { storedEventsOf, type Commit, type StoredEvent } from '../store/commit';
import { GuardedProducer } from './guarded-producer';
import { KafkaEventBus } from './kafka-event-bus';
import { Relay, UnknownStreamTypeError } from './relay';

function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { give: () => give(), given };
}

/** Reads what is pending and is then paused, as a process under SIGSTOP. */
class PausedPending extends PendingCommits {
  readonly hasRead = signal();
  readonly resumed = signal();

  override async next(limit: number, except: readonly string[] = []): Promise<Commit[]> {
    const commits = await super.next(limit, except);
    this.hasRead.give();
    await this.resumed.given;
    return commits;
  }
}

const neverHeld = { hold: async () => true, release: async () => undefined };

describe('the relay from MongoDB to Kafka', () => {
  let database: MongoDatabase;
  let connection: Connection;
  let store: MongoEventStore;
  let topics: KafkaTopics;
  let producer: GuardedProducer;
  const pending = () => new PendingCommits(new CommitLog(connection).commits);
  const relayOf = (from: PendingCommits, settings = {}) =>
    new Relay(from, producer, neverHeld, { nameOf: topics.nameOf, ...settings });

  beforeEach(async () => {
    database = freshMongoDatabase();
    connection = await database.open();
    store = await MongoEventStore.open(connection);
    topics = await freshKafkaTopics(['intake']);
    producer = new GuardedProducer(topics.kafka());
  });
  afterEach(async () => {
    await producer.close();
    await topics.drop();
    await database.drop();
  });

  async function delivered(atLeast: number): Promise<StoredEvent[]> {
    const bus = new KafkaEventBus(topics.kafka(), { nameOf: topics.nameOf });
    const { events, subscription } = recorder('test.reader');
    await bus.subscribe(subscription);
    await until(`${atLeast} records`, () => events.length >= atLeast);
    await bus.refreshLag();
    await until('the end of the topic', async () => (await bus.refreshLag(), bus.health()[0]?.lag === 0));
    await bus.close();
    return events;
  }

  const versionsOf = (events: readonly StoredEvent[], stream: string) =>
    events.filter((event) => event.stream === stream).map(({ version }) => version);

  it('publishes every commit once and leaves nothing pending', async () => {
    const commits = Array.from({ length: 120 }, () => commitWith({ stream: newStream() }));
    await Promise.all(commits.map((commit) => store.append(commit)));
    const relay = relayOf(pending());
    expect(await relay.publishPending()).toBe(120);
    expect(await relay.publishPending()).toBe(0);
    expect(await pending().count()).toBe(0);
    const events = await delivered(120);
    expect(events.map(({ id }) => id).sort()).toEqual(
      commits
        .flatMap(storedEventsOf)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('publishes again what it could not mark, and nothing is lost', async () => {
    class DyingPending extends PendingCommits {
      override async published(): Promise<void> {
        throw new Error('killed between the acknowledgement and the mark');
      }
    }
    const stream = newStream();
    for (let version = 1; version <= 3; version += 1) await store.append(commitWith({ stream, version }));
    await expect(relayOf(new DyingPending(new CommitLog(connection).commits)).publishPending()).rejects.toThrow(
      'killed',
    );
    expect(await relayOf(pending()).publishPending()).toBe(3);
    expect(versionsOf(await delivered(6), stream)).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('holds a version back until the one before it is known to be published', async () => {
    const stream = newStream();
    const [first, second] = [commitWith({ stream }), commitWith({ stream, version: 2 })];
    await store.append(first);
    await store.append(second);
    // The second one comes first in the pending index, and a page of one shows nothing else.
    await new CommitLog(connection).commits.updateOne(
      { _id: second.id },
      { $set: { position: new mongo.Timestamp({ t: 1, i: 1 }) } },
    );
    expect(await pending().next(1)).toEqual([]);
    expect(await pending().next(10)).toEqual([first, second]);
    await pending().published([first.id]);
    expect(await pending().next(1)).toEqual([second]);
  });

  it('stays in order when a paused relay wakes up and publishes what is long published', async () => {
    const stream = newStream();
    for (let version = 1; version <= 3; version += 1) await store.append(commitWith({ stream, version }));
    const paused = new PausedPending(new CommitLog(connection).commits);
    const stale = relayOf(paused).publishPending();
    await paused.hasRead.given;
    const fresh = relayOf(pending());
    expect(await fresh.publishPending()).toBe(3);
    for (let version = 4; version <= 6; version += 1) await store.append(commitWith({ stream, version }));
    expect(await fresh.publishPending()).toBe(3);
    paused.resumed.give();
    expect(await stale).toBe(3);
    const versions = versionsOf(await delivered(9), stream);
    expect(versions).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3]);
  });

  it('keeps every stream in order with three relays at work at once', async () => {
    const streams = Array.from({ length: 6 }, newStream);
    const relays = [1, 2, 3].map(
      () => new Relay(pending(), new GuardedProducer(topics.kafka()), neverHeld, { nameOf: topics.nameOf }),
    );
    for (const relay of relays) relay.start();
    store.onCommitted(() => relays.forEach((relay) => relay.wake()));
    for (let version = 1; version <= 15; version += 1)
      await Promise.all(streams.map((stream) => store.append(commitWith({ stream, version }))));
    await until('everything is published', async () => (await pending().count()) === 0);
    await Promise.all(relays.map((relay) => relay.stop()));
    const events = await delivered(90);
    for (const stream of streams) {
      let last = 0;
      for (const version of versionsOf(events, stream)) {
        expect(version).toBeLessThanOrEqual(last + 1);
        last = Math.max(last, version);
      }
      expect(last).toBe(15);
    }
  });

  it('lets one relay work at a time while both are well, and the other take over', async () => {
    const [first, second] = [new Lease(connection, 'relay', 300), new Lease(connection, 'relay', 300)];
    expect(await first.hold()).toBe(true);
    expect(await second.hold()).toBe(false);
    expect(await first.hold()).toBe(true);
    await until('the lease has run out', () => second.hold(), 5_000);
    expect(await first.hold()).toBe(false);
    await second.release();
    expect(await first.hold()).toBe(true);
  });

  it('goes round a stream that cannot be published and tells of it', async () => {
    const failures: unknown[] = [];
    const huge = 'x'.repeat(2 * 1024 * 1024);
    const [bad, good, foreign] = [newStream(), newStream(), 'stranger/1'];
    await store.append(commitWith({ stream: bad, events: [{ type: 'x.v1', data: { huge } }] }));
    await store.append(commitWith({ stream: foreign }));
    for (let version = 1; version <= 3; version += 1) await store.append(commitWith({ stream: good, version }));
    const ownerOf = (streamType: string): Owner | undefined => (streamType === 'petition' ? 'intake' : undefined);
    const relay = relayOf(pending(), { ownerOf, onFailure: (error: unknown) => failures.push(error) });
    await relay.publishPending();
    expect(versionsOf(await delivered(3), good)).toEqual([1, 2, 3]);
    expect([...relay.health().stuckStreams].sort()).toEqual([bad, foreign].sort());
    expect(failures.some((error) => error instanceof UnknownStreamTypeError)).toBe(true);
    expect(await pending().count()).toBe(2);
  });
});
