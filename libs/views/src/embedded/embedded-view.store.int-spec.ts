import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@donthu/eventing/embedded/database';
import { describeViewStore } from '@donthu/testing/conformance/view-store/describe-view-store';
import { EmbeddedViewStore } from './embedded-view.store';

describeViewStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-views-'));
  let present: EmbeddedViewStore | undefined;
  return {
    async open() {
      present?.close(); // one process per office: opening again is a restart
      present = new EmbeddedViewStore(openDatabase(join(folder, 'views.sqlite'), 'normal'));
      return present;
    },
    async close() {
      present?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
