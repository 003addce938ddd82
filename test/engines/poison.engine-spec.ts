import { randomUUID } from 'node:crypto';
import { ConsumerStrategy, type Commit, type StoredEvent } from '@donthu/eventing';
import { openKafkaEngine, type KafkaEngine } from '@donthu/platform/mongo-kafka-engine';
import { Namespace } from '../harness/namespace';

const STREAMS = 500;
const CONSUMER = 'portal.test';
const TYPE = 'unit.set.v1';

type Bug = (event: StoredEvent) => Promise<unknown>;

const BUGS: Readonly<Record<string, Bug>> = {
  'type-error': async (event) => (Reflect.get(event, 'missing') as { name: string }).name,
  'rejected-null': () => new Promise((_, reject) => void Reflect.apply(reject, undefined, [null])),
  'stack-overflow': function again(event): Promise<unknown> {
    return again(event);
  },
  'never-settles': () => new Promise(() => undefined),
};

describe('bugs in handlers, on MongoDB and Kafka', () => {
  let namespace: Namespace;
  let engine: KafkaEngine;
  let strategy: ConsumerStrategy;
  let bugs: Readonly<Record<string, Bug>>;
  let handled: { readonly key: string; readonly version: number; readonly atMs: number }[];

  beforeEach(async () => {
    namespace = new Namespace();
    bugs = {};
    await open();
  });
  afterEach(async () => {
    await close();
    await namespace.drop();
  });

  /** As a start of the process. */
  async function open(): Promise<void> {
    handled = [];
    engine = await openKafkaEngine({
      service: 'portal',
      namespace: namespace.name,
      mongodbUri: namespace.mongodbUri,
      kafkaBrokers: namespace.kafkaBrokers.split(','),
      partitions: 3,
      replicationFactor: 1,
      askPublished: async () => 'unknown',
      log: () => undefined,
    });
    strategy = new ConsumerStrategy(engine.bus, engine.parking, engine.observer);
    strategy.addHandler(TYPE, (event: StoredEvent) => handle(event), true, { consumer: CONSUMER });
    await new Promise<void>((resolve, reject) => {
      void strategy.listen((error) =>
        error === undefined ? resolve() : reject(new Error('listen', { cause: error })),
      );
    });
  }

  async function close(): Promise<void> {
    await strategy.close();
    await engine.close();
  }

  async function handle(event: StoredEvent): Promise<void> {
    await bugs[event.key]?.(event);
    handled.push({ key: event.key, version: event.version, atMs: Date.now() });
  }

  const append = (code: string, version = 1) => engine.store.append(commitOf(code, version));
  const parked = async () => (await engine.parking.list(CONSUMER)).map(({ key, waiting }) => [key, waiting]).sort();
  const versionsOf = (key: string) => handled.filter((each) => each.key === key).map(({ version }) => version);

  async function until(what: string, check: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 60_000; !(await check());) {
      if (Date.now() > end) throw new Error(`never: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Milliseconds from the start of appending until each of so many keys was handled. */
  async function run(prefix: string, poison?: string): Promise<number[]> {
    const startedAt = Date.now();
    const codes = Array.from({ length: STREAMS }, (_, number) => `${prefix}-${number}`);
    if (poison !== undefined) codes.splice(100, 1, poison);
    await Promise.all(codes.map((code) => append(code)));
    const healthy = new Set(codes.filter((code) => code !== poison));
    const done = () => handled.filter(({ key }) => healthy.has(key));
    await until(`${healthy.size} handled`, () => done().length >= healthy.size);
    return done().map(({ atMs }) => atMs - startedAt);
  }

  it('lets one poison event harm only its own key, and heals it by replay', async () => {
    await run('am'); // joins the group, fills caches
    const without = percentile(await run('khong'));
    bugs = { doc: () => Promise.reject(new Error('bug')) };
    const withPoison = percentile(await run('co', 'doc'));
    expect(withPoison).toBeLessThanOrEqual(2 * without + 250);
    await append('doc', 2);
    await append('doc', 3);
    await until('three events wait', async () => (await parked()).toString() === 'doc,3');
    expect(versionsOf('doc')).toEqual([]);
    bugs = {};
    await strategy.dispatchers.get(CONSUMER)?.holder.release('doc', 'replay');
    expect(versionsOf('doc')).toEqual([1, 2, 3]);
    expect(await parked()).toEqual([]);
  });

  it('parks what any bug makes of an event and goes on, also after a restart', async () => {
    bugs = BUGS;
    for (const code of Object.keys(BUGS)) await append(code);
    await Promise.all(Array.from({ length: 30 }, (_, number) => append(`lanh-${number}`)));
    const all = Object.keys(BUGS)
      .map((key) => [key, 1])
      .sort();
    await until('all bugs are parked', async () => JSON.stringify(await parked()) === JSON.stringify(all));
    await until('healthy keys are handled', () => handled.filter(({ key }) => key.startsWith('lanh-')).length === 30);
    expect(engine.bus.health()).toMatchObject([{ state: 'running' }]);
    await close();
    await open();
    await append('type-error', 2);
    await append('sau-do');
    await until('the consumer goes on', () => versionsOf('sau-do').length === 1);
    await until('the held key queues', async () =>
      (await parked()).some(([key, waiting]) => key === 'type-error' && waiting === 2),
    );
    bugs = {};
    for (const code of Object.keys(BUGS)) await strategy.dispatchers.get(CONSUMER)?.holder.release(code, 'replay');
    expect(await parked()).toEqual([]);
    expect(versionsOf('type-error')).toEqual([1, 2]);
  });
});

function commitOf(code: string, version: number): Commit {
  return {
    id: randomUUID(),
    unit: 'installation',
    stream: `unit/${code}`,
    version,
    events: [{ type: TYPE, data: { code, name: 'UBND phường', level: 'ward' } }],
    meta: { actor: { id: 'test', role: 'system' }, at: '2026-03-02T01:00:00.000Z', correlationId: 'test' },
  };
}

function percentile(latencies: readonly number[], share = 0.99): number {
  return [...latencies].sort((a, b) => a - b)[Math.floor(share * (latencies.length - 1))] ?? 0;
}
