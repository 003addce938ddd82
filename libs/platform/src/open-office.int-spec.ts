import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@donthu/config';
import { openOffice, type OpenedOffice } from './open-office';

describe('opening the folder of an office', () => {
  let folder: string;
  let dataDir: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'donthu-open-'));
    dataDir = join(folder, 'data');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = (keyFile = `${dataDir}.key`) =>
    openOffice(loadConfig({ DONTHU_DATA_DIR: dataDir, DONTHU_KEY_FILE: keyFile }));
  /** What a start does, and its end. */
  const openFor = async (work: (office: OpenedOffice) => unknown) => {
    const office = open();
    await work(office);
    await office.engine.close();
    return office;
  };
  const first = {
    id: 'a',
    unit: '*',
    stream: 'unit/x',
    version: 1,
    events: [{ type: 'unit.set.v1', data: {} }],
    meta: { actor: { id: 'first-start', role: 'system' }, at: '2026-03-02T01:00:00Z', correlationId: 'first-start' },
  } as const;

  it('goes well after a first start that could not write its key file', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(() => open(join(folder, 'a-file', 'x.key'))).toThrow(/DONTHU_KEY_FILE/);
    await new Promise(setImmediate);
    expect(existsSync(join(dataDir, 'log.sqlite'))).toBe(true);
    const { recoverySheet } = await openFor(() => undefined);
    expect(recoverySheet).toContain('PHIẾU KHÔI PHỤC KHÓA');
  });

  it.each<[string, (office: OpenedOffice) => unknown]>([
    ['commit', ({ engine }) => engine.store.append(first)],
    [
      'key',
      ({ engine: { store } }) =>
        store.database.exec("CREATE TABLE keys (id TEXT, wrapped TEXT); INSERT INTO keys VALUES ('k', 'w')"),
    ],
  ])('makes no other key once there is a single %s', async (_, work) => {
    await openFor(work);
    rmSync(`${dataDir}.key`);
    expect(() => open()).toThrow(/phiếu khôi phục/);
  });
});
