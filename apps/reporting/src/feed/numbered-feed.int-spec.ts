import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ManualClock, storedEventsOf, type StoredEvent } from '@donthu/eventing';
import { openEmbeddedEngine, type EmbeddedEngine } from '@donthu/platform/embedded-engine';
import { commitsOf } from '@donthu/testing/service/told';
import { FeedConsumer } from './feed.consumer';
import { FOLLOWED, NOTICED } from './feed';
import { NumberedFeed } from './numbered-feed';

const withdrawn = ['petition.withdrawn.v1', { on: '2026-03-02', by: 'letter' }] as const;
const EVENTS: StoredEvent[] = commitsOf([
  { stream: 'petition/a', events: [withdrawn, withdrawn] },
  { stream: 'petition/b', events: [withdrawn] },
  { stream: 'petition/a', events: [withdrawn] },
]).flatMap(storedEventsOf);

describe('the numbered feed', () => {
  let engine: EmbeddedEngine;
  let consumer: FeedConsumer;

  beforeEach(() => {
    engine = openEmbeddedEngine(mkdtempSync(join(tmpdir(), 'donthu-')));
    consumer = new FeedConsumer(engine.store, new ManualClock(new Date('2026-03-10T02:00:00Z')));
  });

  afterEach(() => engine.close());

  const read = async (types = FOLLOWED) =>
    (await new NumberedFeed(engine.store).read({ types: new Set(types), after: 0, limit: 200, sees: () => true }))
      .items;

  it('gives an event one place, however often it is delivered', async () => {
    for (const event of [...EVENTS, ...EVENTS]) await consumer.onEvent(event);
    await Promise.all(EVENTS.map((event) => consumer.onEvent(event)));
    expect((await read()).map(({ n, id }) => [n, id])).toEqual(EVENTS.map(({ id }, index) => [index + 1, id]));
    expect(await new NumberedFeed(engine.store).end()).toBe(EVENTS.length);
  });

  it('tells open screens who was erased, and those who follow petitions nothing of it', async () => {
    const data = { petitionId: 'a', by: 'a-quantri' };
    const stream = 'disclosure/a';
    const [, erased] = commitsOf([
      { stream, events: [['people.revealed.v1', data]] },
      { stream, events: [['people.erased.v1', data]] },
    ]).flatMap(storedEventsOf);
    for (const event of [erased, ...EVENTS, erased]) if (event) await consumer.onEvent(event);
    expect((await read(NOTICED))[0]).toMatchObject({ n: 1, version: 2, data });
    expect((await read()).map(({ n, id }) => [n, id])).toEqual(EVENTS.map(({ id }, index) => [index + 2, id]));
  });

  it('gives two that arrive at once two places', async () => {
    const [a, , b] = EVENTS;
    await Promise.all([a, b].flatMap((event) => (event ? [consumer.onEvent(event)] : [])));
    expect((await read()).map(({ n }) => n)).toEqual([1, 2]);
  });

  it('withholds what an operator discarded, and goes on behind it', async () => {
    const [first, second, , third] = EVENTS;
    for (const event of [first, second && { ...second, discarded: true }, third])
      if (event) await consumer.onEvent(event);
    expect((await read()).map(({ version, discarded, data }) => [version, discarded, data])).toEqual([
      [1, undefined, withdrawn[1]],
      [2, true, {}],
      [3, undefined, withdrawn[1]],
    ]);
  });
});
