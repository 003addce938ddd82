import { randomUUID } from 'node:crypto';
import type { EventBus } from '@donthu/eventing/consume/event-bus';
import { storedEventsOf, type Commit, type StoredEvent } from '@donthu/eventing/store/commit';
import { commitWith, newStream } from '../event-store/commits';
import { recorder, until, type EventBusHarness } from './harness';

function chain(stream: string, commits: number, eventsEach = 1): Commit[] {
  return Array.from({ length: commits }, (_, i) =>
    commitWith({
      stream,
      version: 1 + i * eventsEach,
      events: Array.from({ length: eventsEach }, (_, j) => ({
        type: 'petition.withdrawn.v1',
        data: { on: '2026-03-02', by: `lá thư ${i}.${j}` },
      })),
    }),
  );
}

function versionsByStream(events: readonly StoredEvent[]): Map<string, number[]> {
  const versions = new Map<string, number[]>();
  for (const { stream, version } of events) versions.set(stream, [...(versions.get(stream) ?? []), version]);
  return versions;
}

/** Versions as a consumer that skips what it has seen meets them. */
function firstSeen(versions: readonly number[]): number[] {
  return versions.filter((version, i) => !versions.slice(0, i).includes(version));
}

const idsOf = (commits: readonly Commit[]) => commits.flatMap(storedEventsOf).map(({ id }) => id);

/** What every event bus does, on every engine: at least once, in order per stream. Call it at the top of a spec. */
export function describeEventBus(name: string, makeHarness: () => Promise<EventBusHarness>): void {
  describe(`EventBus on ${name}`, () => {
    let harness: EventBusHarness;
    const opened: EventBus[] = [];
    const open = async () => {
      const bus = await harness.open();
      opened.push(bus);
      return bus;
    };

    beforeEach(async () => {
      harness = await makeHarness();
    });
    afterEach(async () => {
      await Promise.all(opened.splice(0).map((bus) => bus.close()));
      await harness.close();
    });

    describe('delivering', () => deliveryCases(open, () => harness));
    describe('progress', () => progressCases(open, () => harness));
  });
}

type Open = () => Promise<EventBus>;

function deliveryCases(open: Open, harness: () => EventBusHarness): void {
  it('brings every event whole, those of before the subscription too, in order per stream', async () => {
    const streams = Array.from({ length: 8 }, newStream);
    const commits = streams.flatMap((stream) => chain(stream, 5, 2));
    const full = commitWith({
      stream: newStream(),
      number: { series: 'register:2026', n: 1 },
      meta: {
        actor: { id: 'trần-thị-é', role: 'leader' },
        at: '2026-03-02T01:02:03.456Z',
        correlationId: 'c',
        causationId: 'x:0',
        traceparent: '00-1-2-01',
      },
    });
    await harness().commit(...commits.slice(0, 20), full);
    const { events, subscription, seen } = recorder('test.all');
    await (await open()).subscribe(subscription);
    await harness().commit(...commits.slice(20));
    await until('all events', () => seen().size === 81);
    expect(events.find(({ stream }) => stream === full.stream)).toEqual(storedEventsOf(full)[0]);
    for (const stream of streams) {
      expect(firstSeen(versionsByStream(events).get(stream) ?? [])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }
  });

  it('brings nothing sealed, nothing unpublished, and only what the owners asked for publish', async () => {
    const sealed = commitWith({
      stream: newStream(),
      sealed: { people: { keyId: 'k', context: 'c', ciphertext: 'bí-mật' }, credential: 'bí-mật' },
      claims: ['bí-mật'],
    });
    const visit = commitWith({ stream: `visit/${randomUUID()}` });
    const unpublished = commitWith({ stream: newStream(), unpublished: true });
    const last = commitWith({ stream: newStream() });
    await harness().commit(sealed, visit, unpublished, last);
    const intake = recorder('test.intake');
    const both = recorder('test.both', ['intake', 'reception']);
    const bus = await open();
    await bus.subscribe(intake.subscription);
    await bus.subscribe(both.subscription);
    await until('both consumers', () => intake.seen().size >= 2 && both.seen().size >= 3);
    expect([...intake.seen()].sort()).toEqual(idsOf([sealed, last]).sort());
    expect([...both.seen()].sort()).toEqual(idsOf([sealed, visit, last]).sort());
    expect(JSON.stringify(both.events)).not.toContain('bí-mật');
  });

  it('keeps consumers apart: one that stands still holds up nobody', async () => {
    const commits = chain(newStream(), 10);
    let release: () => void = () => undefined;
    const standing = new Promise<void>((resolve) => (release = resolve));
    const free = recorder('test.free');
    const bus = await open();
    await bus.subscribe({ consumer: 'test.standing', owners: ['intake'], onBatch: () => standing });
    await bus.subscribe(free.subscription);
    await harness().commit(...commits);
    await until('the free consumer', () => free.seen().size === 10);
    release();
  });

  it('hands the heartbeat on, and lets it never fail', async () => {
    let beats = 0;
    const bus = await open();
    await bus.subscribe({
      consumer: 'test.beats',
      owners: ['intake'],
      onBatch: async (_, heartbeat) => {
        await heartbeat();
        beats += 1;
      },
    });
    await harness().commit(...chain(newStream(), 3));
    await until('a heartbeat', () => beats > 0);
  });
}

function progressCases(open: Open, harness: () => EventBusHarness): void {
  it('goes on after a restart where it was, and misses nothing of the meantime', async () => {
    const [before, after] = [chain(newStream(), 20), chain(newStream(), 20)];
    await harness().commit(...before);
    const first = recorder('test.resumes');
    const bus = await open();
    await bus.subscribe(first.subscription);
    await until('the first part', () => first.seen().size === 20);
    await bus.close();
    await harness().commit(...after);
    const second = recorder('test.resumes');
    await (await open()).subscribe(second.subscription);
    await until('the second part', () => second.seen().size >= 20);
    expect([...second.seen()].sort()).toEqual(idsOf(after).sort());
  });

  it('brings a batch again that was not handled, to the next process', async () => {
    const commits = chain(newStream(), 6);
    const other = recorder('test.other');
    const bus = await open();
    const tried: StoredEvent[] = [];
    await bus.subscribe({
      consumer: 'test.fails',
      owners: ['intake'],
      onBatch: async (events) => {
        tried.push(...events);
        throw new TypeError('x is not a function');
      },
    });
    await bus.subscribe(other.subscription);
    await harness().commit(...commits);
    await until('the failing consumer is seen as dead', () =>
      bus.health().some(({ consumer, state }) => consumer === 'test.fails' && state === 'dead'),
    );
    await until('the other consumer', () => other.seen().size === 6);
    expect(bus.health().find(({ consumer }) => consumer === 'test.other')?.state).toBe('running');
    expect(tried.length).toBeGreaterThan(0);
    await bus.close();
    const healed = recorder('test.fails');
    await (await open()).subscribe(healed.subscription);
    await until('the healed consumer', () => healed.seen().size === 6);
    expect(firstSeen(healed.events.map(({ version }) => version))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('starts a consumer of a new name at the beginning', async () => {
    const commits = chain(newStream(), 5);
    await harness().commit(...commits);
    const first = recorder('test.one');
    const bus = await open();
    await bus.subscribe(first.subscription);
    await until('the first consumer', () => first.seen().size === 5);
    const second = recorder('test.two');
    await bus.subscribe(second.subscription);
    await until('the second consumer', () => second.seen().size === 5);
  });

  it('tells the state of every consumer, and when it was closed', async () => {
    const { subscription, seen } = recorder('test.state');
    const bus = await open();
    await bus.subscribe(subscription);
    await harness().commit(...chain(newStream(), 1));
    await until('it runs', () => seen().size === 1);
    await until('it says so', () => bus.health()[0]?.state === 'running');
    expect(bus.health()).toEqual([expect.objectContaining({ consumer: 'test.state', state: 'running' })]);
    expect(Date.now() - (bus.health()[0]?.lastSeenAtMs ?? 0)).toBeLessThan(10_000);
    await bus.close();
    expect(bus.health()).toEqual([expect.objectContaining({ state: 'stopped' })]);
  });
}
