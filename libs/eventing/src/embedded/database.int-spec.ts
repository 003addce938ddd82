import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './database';

/** Has the file alone, as whoever is the last to close it, and ends a moment after it has said so. */
const HOLDER = `
  const database = new (require(process.argv[2]))(process.argv[1]);
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE held (by TEXT)');
  console.log('held');
  setTimeout(() => process.exit(0), 200);
`;

describe('a file of an office', () => {
  it('is opened once whoever closes it has let go, and waits for nobody from then on', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'donthu-')), 'log.sqlite');
    const holder = spawn(process.execPath, ['-e', HOLDER, path, require.resolve('libsql')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const database = openDatabase(path, 'full');
    expect(database.prepare('SELECT count(*) AS n FROM held').get()).toMatchObject({ n: 0 });
    expect(database.pragma('busy_timeout')).toMatchObject([{ timeout: 0 }]);
    database.close();
  });
});
