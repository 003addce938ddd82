import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RequestGate } from '@donthu/eventing';
import { openDatabase, type SqliteDatabase } from '@donthu/eventing/embedded/database';
import { EmbeddedEventBus } from '@donthu/eventing/embedded/embedded-event-bus';
import { EmbeddedEventStore } from '@donthu/eventing/embedded/embedded-event.store';
import { InfrastructureError } from '@donthu/eventing/store/event-store';
import { applyToView } from '../projector';
import { defineView } from '../view';
import { EmbeddedCheckpointStore } from './embedded-checkpoint.store';
import { EmbeddedViewStore } from './embedded-view.store';

const VIEW = defineView({
  name: 'notes',
  slices: { petition: { text: '' } },
  fieldNames: ['text'],
  fields: (slices) => ({ text: slices.petition.data.text }),
  indexes: { all: { equal: [] } },
});
const CONSUMER = 'test.notes';

/** A COMMIT on a full disk: SQLite takes the transaction back and says so. */
function fill(database: SqliteDatabase): () => void {
  const exec = database.exec.bind(database);
  const spy = jest.spyOn(database, 'exec').mockImplementation((sql: string) => {
    if (sql !== 'COMMIT') return exec(sql);
    exec('ROLLBACK');
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  });
  return () => spy.mockRestore();
}

const until = async (holds: () => unknown) => {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('did not come about');
};

describe('views on a full disk', () => {
  let folder: string;
  let database: SqliteDatabase;
  let views: EmbeddedViewStore;
  let log: EmbeddedEventStore;
  let bus: EmbeddedEventBus;
  let committed = 0;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'donthu-full-'));
    log = new EmbeddedEventStore(openDatabase(join(folder, 'log.sqlite'), 'full'));
    database = openDatabase(join(folder, 'views.sqlite'), 'normal');
    views = new EmbeddedViewStore(database);
    await views.register(VIEW);
    bus = new EmbeddedEventBus(log, new EmbeddedCheckpointStore(views), new RequestGate());
    committed = 0;
    await bus.subscribe({
      consumer: CONSUMER,
      owners: ['intake'],
      onBatch: async (events) => {
        for (const event of events)
          await applyToView(views, VIEW, { key: event.key, slice: 'petition', event }, () => ({ text: event.id }));
      },
    });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await bus.close();
    views.close();
    log.database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const log1 = async () => {
    committed += 1;
    const id = `c-${committed}`;
    await log.append({
      id,
      unit: 'w',
      stream: `petition/p-${committed}`,
      version: 1,
      events: [{ type: 'petition.logged.v1', data: {} }],
      meta: { actor: { id: 'a', role: 'system' }, at: '2026-03-02T01:00:00Z', correlationId: 'c' },
    });
  };
  /** As another process finds the file: how far the consumer is, and how many documents there are. */
  const onDisk = () => {
    const other = openDatabase(join(folder, 'views.sqlite'), 'normal');
    const { position } = (other.prepare('SELECT max(position) AS position FROM checkpoints').get() ?? {}) as {
      position?: number | null;
    };
    const { n } = other.prepare('SELECT count(*) AS n FROM view_notes').get() as { n: number };
    other.close();
    return { position: position ?? 0, documents: n };
  };
  const state = () => bus.health()[0]?.state;
  const written = (n: number) => until(() => onDisk().position === n && onDisk().documents === n);

  it('wait for space without ending anything, say so, and go on where they were', async () => {
    await log1();
    await written(1);
    const free = fill(database);
    for (let n = 0; n < 20; n += 1) await log1();
    await until(() => state() === 'backing_off');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(onDisk()).toEqual({ position: 1, documents: 1 });
    expect(await views.count(VIEW, { index: 'all', equal: {} })).toBeGreaterThan(1);
    await log1();
    await expect(
      views.put(VIEW, { key: 'x', expectedRevision: 0, slices: { petition: { version: 1, data: { text: '' } } } }),
    ).rejects.toThrow(InfrastructureError);
    free();
    await written(22);
    expect(state()).toBe('running');
  });

  it('are no worse for a write that fails in the middle of a transaction', async () => {
    await log1();
    await written(1);
    const [{ page_count: pages } = { page_count: 0 }] = database.pragma('page_count') as { page_count: number }[];
    database.pragma(`max_page_count = ${pages}`);
    for (let n = 0; n < 400; n += 1) await log1();
    await until(() => state() === 'backing_off');
    const { position, documents } = onDisk();
    expect(documents).toBeGreaterThanOrEqual(position);
    database.pragma('max_page_count = 1000000');
    await written(401);
    expect(state()).toBe('running');
  });

  it('lose nothing when the office stops meanwhile: the log is read again', async () => {
    await log1();
    await written(1);
    fill(database);
    await log1();
    await until(() => state() === 'backing_off');
    await bus.close();
    views.close();
    expect(onDisk()).toEqual({ position: 1, documents: 1 });
  });
});
