import { join } from 'node:path';
import { storedEventsOf, streamTypeOf, type Commit, type StoredEvent } from '@donthu/eventing';
import Database from 'libsql';

/** Every commit of an office in the order of its log, read beside the running program from the file itself. */
export function historyOf(dataDir: string): Commit[] {
  const database = new Database(join(dataDir, 'log.sqlite'), { readonly: true });
  try {
    const rows = database.prepare('SELECT body FROM commits ORDER BY position').all() as { body: string }[];
    return rows.map(({ body }) => JSON.parse(body) as Commit);
  } finally {
    database.close();
  }
}

/** Events that leave their owner, in the order of the log. */
export function publishedEvents(commits: readonly Commit[], streamTypes?: readonly string[]): StoredEvent[] {
  return commits
    .filter(({ unpublished, stream }) => !unpublished && (streamTypes?.includes(streamTypeOf(stream)) ?? true))
    .flatMap(storedEventsOf);
}

/** How many things were done, by whomever but the system's own reactions: what a refusal must leave as it was. */
export function deedCount(dataDir: string): number {
  return historyOf(dataDir).filter(({ meta }) => meta.actor.role !== 'system').length;
}
