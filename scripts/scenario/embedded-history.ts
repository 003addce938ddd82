import { join } from 'node:path';
import type { Commit } from '@donthu/eventing';
import Database from 'libsql';

/** Every commit of an office in order, read beside the running program from the log itself. */
export function embeddedHistory(dataDir: string): Commit[] {
  const database = new Database(join(dataDir, 'log.sqlite'), { readonly: true });
  try {
    const rows = database.prepare('SELECT body FROM commits ORDER BY position').all() as { body: string }[];
    return rows.map(({ body }) => JSON.parse(body) as Commit);
  } finally {
    database.close();
  }
}
