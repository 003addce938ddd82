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
    waitUntilSeen: (marks, timeoutMs) => gate.consumersFirst(() => reached(positionOfAll(store, marks), timeoutMs)),
    waitUntilIdle: (timeoutMs) => gate.consumersFirst(() => untilIdle(store, reached, timeoutMs)),
    close: async () => {
      await bus.close();
      views.close();
      store.database.close();
      hold.release();
    },
  };
}

function positionOfAll(store: EmbeddedEventStore, marks: readonly SeenMark[]): number {
  return Math.max(0, ...marks.map(({ stream, version }) => store.positionOf(stream, version) ?? 0));
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
async function untilIdle(
  store: EmbeddedEventStore,
  reached: (position: number, timeoutMs: number) => Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const head = store.tail.headPosition;
    if (!(await reached(head, Math.max(1, until - Date.now())))) return false;
    if (store.tail.headPosition === head) return true;
  }
}
