import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEventBus } from '@donthu/testing/conformance/event-bus/describe-event-bus';
import { EmbeddedCheckpointStore } from '@donthu/views/embedded/embedded-checkpoint.store';
import { EmbeddedViewStore } from '@donthu/views/embedded/embedded-view.store';
import { RequestGate } from '../process/request-gate';
import type { Commit } from '../store/commit';
import { openDatabase } from './database';
import { EmbeddedEventBus } from './embedded-event-bus';
import { EmbeddedEventStore } from './embedded-event.store';

describeEventBus('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-bus-'));
  const store = new EmbeddedEventStore(openDatabase(join(folder, 'log.sqlite'), 'full'));
  let views: EmbeddedViewStore | undefined;
  return {
    async commit(...commits: Commit[]) {
      for (const commit of commits) await store.append(commit);
    },
    async open() {
      views?.close(); // one process per office: opening again is a restart
      views = new EmbeddedViewStore(openDatabase(join(folder, 'views.sqlite'), 'normal'));
      return new EmbeddedEventBus(store, new EmbeddedCheckpointStore(views), new RequestGate());
    },
    async close() {
      views?.close();
      store.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
