import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { openDatabase } from '@donthu/eventing/embedded/database';
import { describeKeyStore } from '../../../../../test/conformance/describe-key-store';
import { describeMaskStore } from '../../../../../test/conformance/describe-mask-store';
import { EmbeddedMaskStore } from '../../masking/embedded/embedded-mask.store';
import { EmbeddedKeyStore } from './embedded-key.store';

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'donthu-keys-'));
}

function onFile<T>(make: (database: ReturnType<typeof openDatabase>) => T) {
  const path = join(newFolder(), 'log.sqlite');
  const opened: ReturnType<typeof openDatabase>[] = [];
  return {
    open: async () => {
      opened.push(openDatabase(path, 'full'));
      return make(opened.at(-1) ?? openDatabase(path, 'full'));
    },
    close: async () => opened.forEach((database) => database.close()),
  };
}

describeKeyStore("the log's file", async () => onFile((database) => new EmbeddedKeyStore(database)));
describeMaskStore("the log's file", async () => onFile((database) => new EmbeddedMaskStore(database)));

describe("keys in the log's file", () => {
  it('leave no byte behind when they are destroyed, in the file or beside it', async () => {
    const folder = newFolder();
    const database = openDatabase(join(folder, 'log.sqlite'), 'full');
    const store = new EmbeddedKeyStore(database);
    const keys = Array.from({ length: 4_000 }, () => ({
      keyId: randomUUID(),
      wrapped: randomBytes(60).toString('base64'),
    }));
    for (let from = 0; from < keys.length; from += 400) await store.insert(keys.slice(from, from + 400));
    const gone = keys.filter((_, index) => index % 7 === 0);
    await store.destroy(gone.map(({ keyId }) => keyId));
    const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    const seen = (text: string) => bytes.some((file) => file.includes(text));
    expect(gone.filter(({ wrapped }) => seen(wrapped))).toEqual([]);
    expect(gone.filter(({ keyId }) => seen(keyId))).toEqual([]);
    expect(keys.filter((_, index) => index % 7 !== 0).every(({ wrapped }) => seen(wrapped))).toBe(true);
    database.close();
  });

  it('wait with a destruction for whoever reads the file', async () => {
    const path = join(newFolder(), 'log.sqlite');
    const database = openDatabase(path, 'full');
    const store = new EmbeddedKeyStore(database);
    await store.insert([{ keyId: 'k-1', wrapped: 'w' }]);
    const backup = openDatabase(path, 'full');
    backup.exec('BEGIN');
    backup.prepare('SELECT * FROM keys').all();
    setTimeout(() => backup.exec('ROLLBACK'), 100);
    await store.destroy(['k-1']);
    expect(readFileSync(`${path}-wal`)).toHaveLength(0);
    backup.close();
    database.close();
  });
});
