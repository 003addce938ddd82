import { join } from 'node:path';
import { RequestGate } from '@donthu/eventing';
import { holdDataFolder } from '@donthu/eventing/embedded/data-folder';
import { openDatabase } from '@donthu/eventing/embedded/database';
import { EmbeddedEventBus } from '@donthu/eventing/embedded/embedded-event-bus';
import { EmbeddedEventStore } from '@donthu/eventing/embedded/embedded-event.store';
import { EmbeddedParkingStore } from '@donthu/eventing/embedded/embedded-parking.store';
import { EmbeddedCheckpointStore } from '@donthu/views/embedded/embedded-checkpoint.store';
import { EmbeddedViewStore } from '@donthu/views/embedded/embedded-view.store';
import type { Engine, SeenMark } from './engine';

/** The one-office engine also lends its log file to the key store: one file, so that a backup is one moment. */
export interface EmbeddedEngine extends Engine {
  readonly store: EmbeddedEventStore;
  readonly views: EmbeddedViewStore;
  readonly bus: EmbeddedEventBus;
}

/** Opens (and takes) a data folder. Throws `DataFolderHeldError` when another process has it. */
export function openEmbeddedEngine(dataFolder: string): EmbeddedEngine {
  const hold = holdDataFolder(dataFolder);
  const store = new EmbeddedEventStore(openDatabase(join(dataFolder, 'log.sqlite'), 'full'));
  const views = new EmbeddedViewStore(openDatabase(join(dataFolder, 'views.sqlite'), 'normal'));
  const gate = new RequestGate();
  const bus = new EmbeddedEventBus(store, new EmbeddedCheckpointStore(views), gate);
  const reached = (position: number, timeoutMs: number) => waitForPosition(bus, position, timeoutMs);
  return {
    store,
    views,
    bus,
    gate,
    parking: new EmbeddedParkingStore(store),
    waitUntilSeen: (marks, timeoutMs) => gate.consumersFirst(() => untilSeen(store, reached, marks, timeoutMs)),
    waitUntilIdle: (timeoutMs) => gate.consumersFirst(() => untilIdle(store, reached, timeoutMs)),
    close: async () => {
      await bus.close();
      views.close();
      store.database.close();
      hold.release();
    },
  };
}

type Reached = (position: number, timeoutMs: number) => Promise<boolean>;

/** Marks of streams that this log does not know are ignored; one that is ahead of its stream is waited for. */
async function untilSeen(
  store: EmbeddedEventStore,
  reached: Reached,
  marks: readonly SeenMark[],
  timeoutMs: number,
): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  const known = marks.filter(({ stream }) => store.positionOf(stream, 1) !== undefined);
  for (;;) {
    const positions = known.map(({ stream, version }) => store.positionOf(stream, version));
    const left = until - Date.now();
    if (!positions.includes(undefined))
      return reached(Math.max(0, ...positions.map((at) => at ?? 0)), Math.max(1, left));
    if (left <= 0) return false;
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, 50)));
  }
}

async function waitForPosition(bus: EmbeddedEventBus, position: number, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), timeoutMs);
  });
  try {
    while (!bus.hasReached(position)) {
      if ((await Promise.race([bus.progressed(), timeout])) === 'late') return bus.hasReached(position);
    }
    return true;
  } finally {
    clearTimeout(timer);
  }
}

/** Reactions append, so the end of the log moves while it is waited for. */
async function untilIdle(store: EmbeddedEventStore, reached: Reached, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const head = store.tail.headPosition;
    if (!(await reached(head, Math.max(1, until - Date.now())))) return false;
    if (store.tail.headPosition === head) return true;
  }
}
