import { join } from 'node:path';
import Database from 'libsql';
import type { OfficeClient } from './harness/client';
import { historyOf } from './harness/history';
import { Office } from './harness/office';
import { poison } from './harness/poison';
import { listAll, must, Ward } from './harness/ward';

const OTHERS = 40;
const PARKED = '/api/operations/parked';

interface ParkedItem {
  readonly key: string;
  readonly consumer: string;
  readonly petitionId: string | null;
  readonly what: string;
  readonly failure: string;
  readonly waiting: number;
}

describe('a poison event (promises 7, 8)', () => {
  let office: Office;
  let ward: Ward;
  let upper: OfficeClient;
  let poisoned: string;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
    upper = await office.as('captren');
    poisoned = (await ward.log({ summary: 'Đơn bị hỏng' })).petitionId;
    await office.stop();
    await poison(office, poisoned, {
      type: 'petition.result-notified.v1',
      data: { to: 'the moon', on: 'yesterday', by: 5 },
    });
    await office.run();
  });
  afterAll(() => office.stop());

  const parked = () => listAll<ParkedItem>(ward.admin, PARKED);
  const decide = (key: string, action: 'replay' | 'discard', reason = 'Đã xem xét') =>
    ward.admin.post(`${PARKED}/${key}/${action}`, { reason });
  const timelineOf = async (petitionId: string) =>
    (
      await must(
        ward.leader.get<{ items: { stream: string; type: string }[] }>(
          `/api/reporting/petitions/${petitionId}/timeline`,
        ),
      )
    ).items.flatMap(({ stream, type }) => (stream === `petition/${petitionId}` ? [type] : []));

  it('does not keep the office from starting, and is listed in words, without what it says', async () => {
    expect((await office.anybody().get('/readyz')).status).toBe(200);
    const items = await parked();
    expect(items.length).toBeGreaterThan(4);
    expect(new Set(items.map(({ petitionId }) => petitionId))).toEqual(new Set([poisoned]));
    expect(items.map(({ consumer }) => consumer)).toEqual(
      expect.arrayContaining(['intake.register', 'deadline.obligations', 'reporting.facts', 'reporting.timeline']),
    );
    expect(JSON.stringify(items)).not.toMatch(/the moon|yesterday/);
    const { what } = items.find(({ consumer }) => consumer === 'intake.register') ?? {};
    expect(what).toBe(
      'Bộ phận “tiếp nhận, xử lý đơn”: sự kiện “Thông báo kết quả xử lý” xử lý không thành công; 1 sự kiện của cùng hồ sơ đang chờ.',
    );
    const english = await ward.admin.get<{ items: ParkedItem[] }>(PARKED, { language: 'en' });
    expect(english.body.items[0]?.what).toMatch(/could not be handled/);
    const metrics = await (await office.anybody().raw('/metrics')).text();
    expect(metrics).toMatch(/parked.* [1-9]/);
  });

  it('harms its own petition alone: all others go through their lives meanwhile', async () => {
    const ids = await Promise.all(
      Array.from({ length: OTHERS }, () => ward.log().then(({ petitionId }) => petitionId)),
    );
    await ward.classify(ids[0] ?? '', 'complaint');
    const items = await listAll<{ petitionId: string; state: string; nextDueOn: string | null }>(
      ward.desk,
      '/api/intake/petitions',
    );
    for (const id of ids) {
      const item = items.find(({ petitionId }) => petitionId === id);
      expect(item).toMatchObject({ nextDueOn: '2026-03-12', state: id === ids[0] ? 'classified' : 'logged' });
    }
    expect(new Set((await parked()).map(({ petitionId }) => petitionId))).toEqual(new Set([poisoned]));
  });

  it('lets later events of its petition wait behind it, in order, also over a crash', async () => {
    await ward.classify(poisoned, 'proposal_feedback');
    await ward.act(ward.desk, poisoned, 'correct', { summary: 'Đơn bị hỏng, đã sửa', reason: 'Sửa' });
    await office.kill();
    await office.run();
    for (const { consumer, waiting } of await parked()) expect({ consumer, waiting }).toEqual({ consumer, waiting: 3 });
    expect(await timelineOf(poisoned)).toEqual(['petition.logged.v1']);
    const [item] = await listAll<{ petitionId: string; kind: string }>(ward.desk, '/api/intake/petitions?q=hong');
    expect(item).toMatchObject({ petitionId: poisoned, kind: 'complaint' });
  });

  it('stays where it is when it is played again and is still wrong', async () => {
    for (const { key } of await parked()) {
      expect(await decide(key, 'replay')).toMatchObject({ status: 200, body: { outcome: 'still_held' } });
    }
    expect((await parked()).every(({ waiting }) => waiting === 3)).toBe(true);
    expect(await decide('khong-co', 'replay')).toMatchObject({ status: 404, body: { code: 'PARKED.UNKNOWN' } });
    const [first] = await parked();
    expect((await ward.admin.post(`${PARKED}/${first?.key}/discard`, {})).status).toBe(400);
  });

  it('is discarded by an operator, and everything behind it follows in order', async () => {
    const items = await parked();
    for (const { key } of items) {
      expect(await decide(key, 'discard')).toMatchObject({ status: 200, body: { outcome: 'released' } });
      expect(await decide(key, 'discard')).toMatchObject({ status: 404 }); // nothing more is lost by asking twice
    }
    expect(await parked()).toEqual([]);
    expect(await timelineOf(poisoned)).toEqual([
      'petition.logged.v1',
      'petition.classified.v1',
      'petition.corrected.v1',
    ]);
    const [item] = await listAll<{ petitionId: string; kind: string }>(ward.desk, '/api/intake/petitions?q=hong');
    expect(item).toMatchObject({ petitionId: poisoned, kind: 'proposal_feedback' });
    const feed = await must(upper.get<{ items: FeedItem[] }>('/api/reporting/feed?limit=200'));
    const told = feed.items.filter(({ stream }) => stream === `petition/${poisoned}`);
    expect(told.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    expect(JSON.stringify(told)).not.toContain('the moon');
  });

  it('does not come back when the views are built anew', async () => {
    await office.kill();
    office.forgetViews();
    await office.run();
    expect(await parked()).toEqual([]);
    expect(await timelineOf(poisoned)).toEqual([
      'petition.logged.v1',
      'petition.classified.v1',
      'petition.corrected.v1',
    ]);
  });

  it('is healed by playing it again once what was wrong is mended', async () => {
    const [first, second] = [await ward.log(), await ward.log()];
    await timelineOf(first.petitionId);
    await office.stop();
    const whole = damage(first.petitionId);
    await office.run();
    await ward.classify(first.petitionId, 'complaint');
    await ward.classify(second.petitionId, 'complaint');
    expect(await timelineOf(second.petitionId)).toContain('petition.classified.v1');
    expect(await parked()).toMatchObject([
      {
        consumer: 'reporting.timeline',
        petitionId: first.petitionId,
        failure: 'SyntaxError',
        waiting: expect.any(Number) as number,
      },
    ]);
    await ward.sign(first.petitionId);
    await office.stop();
    damage(first.petitionId, whole);
    await office.run();
    const [held] = await parked();
    expect(await decide(held?.key ?? '', 'replay')).toMatchObject({ status: 200, body: { outcome: 'released' } });
    expect(await parked()).toEqual([]);
    const told = historyOf(office.dataDir).filter(({ stream }) => stream === `petition/${first.petitionId}`);
    expect(await timelineOf(first.petitionId)).toEqual(told.flatMap(({ events }) => events.map(({ type }) => type)));
  });

  /** Makes a row of a view unreadable, or puts back what it was. */
  function damage(petitionId: string, slices = '{'): string {
    const database = new Database(join(office.dataDir, 'views.sqlite'));
    const row = database.prepare('SELECT slices FROM view_reporting_timeline WHERE key = ?').get(petitionId) as {
      slices: string;
    };
    database.prepare('UPDATE view_reporting_timeline SET slices = ? WHERE key = ?').run(slices, petitionId);
    database.close();
    return row.slices;
  }
});

interface FeedItem {
  readonly stream: string;
  readonly version: number;
}
