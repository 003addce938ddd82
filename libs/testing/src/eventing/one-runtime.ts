import { join } from 'node:path';
import { Dispatcher, RequestGate, type Commit, type EventHandler, type StoredEvent } from '@donthu/eventing';
import { openDatabase } from '@donthu/eventing/embedded/database';
import { EmbeddedEventBus } from '@donthu/eventing/embedded/embedded-event-bus';
import { EmbeddedEventStore } from '@donthu/eventing/embedded/embedded-event.store';
import { EmbeddedParkingStore } from '@donthu/eventing/embedded/embedded-parking.store';
import { applyToView, defineView } from '@donthu/views';
import { EmbeddedCheckpointStore } from '@donthu/views/embedded/embedded-checkpoint.store';
import { EmbeddedViewStore } from '@donthu/views/embedded/embedded-view.store';

/** How many events a petition has seen, one by one. */
export const countView = defineView({
  name: 'test_count',
  slices: { petition: { seen: [] as number[] } },
  fields: (slices) => ({ count: slices.petition.data.seen.length }),
  fieldNames: ['count'],
  indexes: { byCount: { equal: [], order: 'count' } },
});

export function withdrawn(petition: string, version: number): Commit {
  return {
    id: `${petition}-${version}`,
    unit: 'u',
    stream: `petition/${petition}`,
    version,
    events: [{ type: 'petition.withdrawn.v1', data: { on: '2026-03-02', by: 'letter' } }],
    meta: { actor: { id: 'a', role: 'reception' }, at: '2026-03-02T01:00:00Z', correlationId: 'c' },
  };
}

/** Log, bus, one dispatcher and its view, wired as in an office of one process. */
export async function oneRuntime(
  folder: string,
  handler: (views: EmbeddedViewStore) => EventHandler,
  consumer = 'test.count',
) {
  const store = new EmbeddedEventStore(openDatabase(join(folder, 'log.sqlite'), 'full'));
  const views = new EmbeddedViewStore(openDatabase(join(folder, 'views.sqlite'), 'normal'));
  await views.register(countView);
  const parking = new EmbeddedParkingStore(store);
  const bus = new EmbeddedEventBus(store, new EmbeddedCheckpointStore(views), new RequestGate());
  const dispatcher = new Dispatcher(
    { name: consumer, handlers: new Map([['petition.withdrawn.v1', handler(views)]]) },
    parking,
    {},
    {
      attempts: 3,
      handlerTimeoutMs: 200,
      concurrentKeys: 8,
      maxBackoffMs: 100,
    },
  );
  await dispatcher.start();
  await bus.subscribe({
    consumer,
    owners: ['intake'],
    onBatch: (events, beat) => dispatcher.handleBatch(events, beat),
  });
  const settled = async () => {
    while (!bus.hasReached(store.lastPosition())) await bus.progressed();
  };
  const close = async () => {
    await bus.close();
    views.close();
    store.database.close();
  };
  return { store, views, parking, bus, dispatcher, settled, close };
}

export const counting =
  (views: EmbeddedViewStore): EventHandler =>
  (event: StoredEvent) =>
    applyToView(views, countView, { key: event.key, slice: 'petition', event }, (slice) => ({
      seen: [...slice.seen, event.version],
    }));
