import { randomUUID } from 'node:crypto';
import type { ParkingStore } from '@donthu/eventing/consume/parking.store';
import { storedEventsOf, type StoredEvent } from '@donthu/eventing/store/commit';
import { commitWith } from '../event-store/commits';

export interface ParkingStoreHarness {
  /** Again = after a restart, or a second process on the same data. */
  open(): Promise<ParkingStore>;
  close(): Promise<void>;
}

function eventOf(key: string, version = 1): StoredEvent {
  const [event] = storedEventsOf(
    commitWith({
      stream: `petition/${key}`,
      version,
      id: randomUUID(),
      events: [{ type: `x.v${version}`, data: { chữ: 'đơn' } }],
    }),
  );
  if (!event) throw new Error('a commit without events');
  return event;
}

/** What every parking store does, on every engine. Call it at the top of a spec. */
export function describeParkingStore(name: string, makeHarness: () => Promise<ParkingStoreHarness>): void {
  describe(`ParkingStore on ${name}`, () => {
    let harness: ParkingStoreHarness;
    let store: ParkingStore;

    beforeEach(async () => {
      harness = await makeHarness();
      store = await harness.open();
    });
    afterEach(() => harness.close());

    describe('holding', () => holdingCases(() => ({ store, harness })));
    describe('releasing', () => releasingCases(() => ({ store, harness })));
  });
}

type Context = () => { readonly store: ParkingStore; readonly harness: ParkingStoreHarness };

function holdingCases(context: Context): void {
  it('holds nothing at first', async () => {
    const { store } = context();
    expect(await store.list()).toEqual([]);
    expect(await store.queue('a', 'p')).toEqual([]);
    expect(await store.discarded('a')).toEqual([]);
  });

  it('keeps held events whole and in order of arrival, also after a restart', async () => {
    const { store, harness } = context();
    const events = [3, 1, 2, 5, 4].map((version) => eventOf('p', version));
    const [first, ...later] = events;
    if (first) await store.hold('a', first, 'poison', 'TypeError');
    for (const event of later) await store.enqueue('a', event);
    expect(await store.queue('a', 'p')).toEqual(events);
    expect(await (await harness.open()).queue('a', 'p')).toEqual(events);
  });

  it('describes a held key without its content', async () => {
    const { store } = context();
    await store.hold('a', eventOf('p', 3), 'gap', 'GapError: waits for version 2, got 3');
    await store.enqueue('a', eventOf('p', 4));
    const [held] = await store.list();
    expect(held).toEqual({
      consumer: 'a',
      key: 'p',
      hold: 'gap',
      failure: 'GapError: waits for version 2, got 3',
      waiting: 2,
      first: { type: 'x.v3', stream: 'petition/p', version: 3 },
      parkedAt: held?.parkedAt,
    });
    expect(Math.abs(Date.parse(held?.parkedAt ?? '') - Date.now())).toBeLessThan(60_000);
  });

  it('takes a delivery that comes again as the same one', async () => {
    const { store } = context();
    const [first, second] = [eventOf('p', 1), eventOf('p', 2)];
    for (let delivery = 0; delivery < 3; delivery += 1) {
      await store.hold('a', first, 'poison', 'TypeError');
      await store.enqueue('a', second);
    }
    expect(await store.queue('a', 'p')).toEqual([first, second]);
    expect(await store.list()).toMatchObject([{ waiting: 2 }]);
  });

  it('tells the latest failure, and since when the key is held', async () => {
    const { store } = context();
    const event = eventOf('p');
    await store.hold('a', event, 'gap', 'GapError');
    const [before] = await store.list();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store.hold('a', event, 'poison', 'TypeError');
    expect(await store.list()).toEqual([{ ...before, hold: 'poison', failure: 'TypeError' }]);
  });

  it('keeps consumers and keys apart', async () => {
    const { store } = context();
    const event = eventOf('p');
    await store.hold('a', event, 'poison', 'A');
    await store.hold('b', event, 'poison', 'B');
    await store.hold('a', eventOf('q'), 'poison', 'Q');
    expect((await store.list('a')).map(({ key, failure }) => [key, failure]).sort()).toEqual([
      ['p', 'A'],
      ['q', 'Q'],
    ]);
    expect(await store.list('b')).toMatchObject([{ key: 'p', failure: 'B' }]);
    await store.remove('a', 'p', event.id);
    expect(await store.queue('b', 'p')).toEqual([event]);
    expect((await store.list()).map(({ consumer, key }) => `${consumer} ${key}`).sort()).toEqual(['a q', 'b p']);
  });
}

function releasingCases(context: Context): void {
  it('lets a key go with its last event', async () => {
    const { store } = context();
    const [first, second] = [eventOf('p', 1), eventOf('p', 2)];
    await store.hold('a', first, 'poison', 'TypeError');
    await store.enqueue('a', second);
    await store.remove('a', 'p', first.id);
    expect(await store.list()).toMatchObject([{ waiting: 1, first: { version: 2 } }]);
    await store.remove('a', 'p', second.id);
    await store.remove('a', 'p', second.id);
    expect(await store.list()).toEqual([]);
    expect(await store.queue('a', 'p')).toEqual([]);
  });

  it('keeps what an operator asked for until the owner has carried it out', async () => {
    const { store, harness } = context();
    const request = { action: 'replay' as const, reason: 'đã sửa', by: 'quan-tri' };
    expect(await store.request('a', 'p', request)).toBe(false);
    await store.hold('a', eventOf('p'), 'poison', 'TypeError');
    expect(await store.request('a', 'p', request)).toBe(true);
    expect(await (await harness.open()).list('a')).toMatchObject([{ requested: request }]);
    await store.clearRequest('a', 'p');
    const [held] = await store.list('a');
    expect(held).not.toHaveProperty('requested');
  });

  it('remembers what was discarded, per consumer and for good', async () => {
    const { store, harness } = context();
    const [first, second] = [eventOf('p', 1), eventOf('p', 2)];
    await store.hold('a', first, 'poison', 'TypeError');
    await store.enqueue('a', second);
    await store.discard('a', first);
    await store.discard('a', first);
    expect(await store.queue('a', 'p')).toEqual([second]);
    await store.remove('a', 'p', second.id);
    expect(await (await harness.open()).discarded('a')).toEqual([first.id]);
    expect(await store.discarded('b')).toEqual([]);
  });

  it('keeps who decided to discard, why and when, also when the request was cleared before', async () => {
    const { store, harness } = context();
    const [first, second, third] = [eventOf('p', 1), eventOf('p', 2), eventOf('q', 1)];
    await store.hold('a', first, 'poison', 'TypeError');
    await store.enqueue('a', second);
    await store.request('a', 'p', { action: 'replay', reason: 'đã sửa', by: 'a-khac' });
    await store.request('a', 'p', { action: 'discard', reason: 'không cứu được', by: 'a-quantri' });
    await store.clearRequest('a', 'p');
    await store.discard('a', first);
    await store.discard('a', first);
    await store.hold('b', third, 'poison', 'TypeError');
    await store.request('b', 'q', { action: 'replay', reason: 'đã sửa', by: 'a-khac' });
    await store.discard('b', third);
    const again = await harness.open();
    const [discarded, ...others] = await again.discards('a');
    expect(others).toEqual([]);
    expect(discarded).toEqual({
      consumer: 'a',
      eventId: first.id,
      event: { key: 'p', type: 'x.v1', stream: 'petition/p', version: 1 },
      decision: { by: 'a-quantri', reason: 'không cứu được', at: discarded?.decision?.at },
    });
    expect(Math.abs(Date.parse(discarded?.decision?.at ?? '') - Date.now())).toBeLessThan(60_000);
    expect(await again.discards()).toEqual([
      discarded,
      {
        consumer: 'b',
        eventId: third.id,
        event: { key: 'q', type: 'x.v1', stream: 'petition/q', version: 1 },
      },
    ]);
    expect(await again.list('a')).toMatchObject([{ key: 'p', waiting: 1 }]);
  });

  it('holds a key anew that was let go before', async () => {
    const { store } = context();
    const event = eventOf('p');
    await store.hold('a', event, 'poison', 'TypeError');
    await store.request('a', 'p', { action: 'replay', reason: 'r', by: 'b' });
    await store.remove('a', 'p', event.id);
    await store.hold('a', event, 'gap', 'GapError');
    const [held] = await store.list();
    expect(held).toMatchObject({ hold: 'gap', waiting: 1 });
    expect(held).not.toHaveProperty('requested');
  });
}
