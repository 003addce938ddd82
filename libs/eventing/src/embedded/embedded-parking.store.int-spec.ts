import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeParkingStore } from '@donthu/testing/conformance/parking-store/describe-parking-store';
import { openDatabase } from './database';
import { EmbeddedEventStore } from './embedded-event.store';
import { EmbeddedParkingStore } from './embedded-parking.store';

describeParkingStore('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-parking-'));
  const opened: EmbeddedEventStore[] = [];
  return {
    async open() {
      const log = new EmbeddedEventStore(openDatabase(join(folder, 'log.sqlite'), 'full'));
      opened.push(log);
      return new EmbeddedParkingStore(log);
    },
    async close() {
      for (const log of opened) log.database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
