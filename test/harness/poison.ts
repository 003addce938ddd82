import { join } from 'node:path';
import { lastVersionOf, type Commit, type EventData } from '@donthu/eventing';
import { openDatabase } from '@donthu/eventing/embedded/database';
import { EmbeddedEventStore } from '@donthu/eventing/embedded/embedded-event.store';
import type { Office } from './office';

/** What no version of the program would ever write, straight into the log of an office that is not running. */
export async function poison(
  { dataDir }: Pick<Office, 'dataDir'>,
  petitionId: string,
  event: EventData,
): Promise<void> {
  const database = openDatabase(join(dataDir, 'log.sqlite'), 'full');
  const store = new EmbeddedEventStore(database);
  const last = (await store.readStream(`petition/${petitionId}`)).at(-1);
  if (!last) throw new Error('no such petition');
  const { unit, stream, meta } = last;
  const id = `poison-${petitionId}`;
  const commit: Commit = { id, unit, stream, version: lastVersionOf(last) + 1, events: [event], meta };
  const { outcome } = await store.append(commit);
  database.close();
  if (outcome !== 'committed') throw new Error(`not committed: ${outcome}`);
}
