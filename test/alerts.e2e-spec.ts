import type { AlertRaisedV1 } from '@donthu/contracts';
import type { OfficeClient } from './harness/client';
import { historyOf } from './harness/history';
import { Office } from './harness/office';
import { etagOf, must, Ward, type Alert } from './harness/ward';

interface CalendarYear {
  readonly state: string;
  readonly days: readonly object[];
}

const RESOLVE = 'complaint.first.resolve';
const HANDLE = 'petition.handle';

describe('alerts and calendars', () => {
  let office: Office;
  let ward: Ward;
  let upper: OfficeClient;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
    upper = await office.as('captren');
  });
  afterAll(() => office.stop());

  const alertsOf = async (petitionId: string, step: string): Promise<Alert[]> =>
    (await ward.alerts(`petitionId=${petitionId}`)).filter((alert) => alert.step === step);
  const inShort = (alerts: readonly Alert[]) =>
    alerts.map(({ kind, audience, withdrawnAt }) => `${kind} ${audience}${withdrawnAt ? ' withdrawn' : ''}`).toSorted();

  /** The accounts that alerts went to, read from the log: people's business, not the lists'. */
  function recipientsOf(petitionId: string, step: string, kind: string): readonly string[][] {
    return historyOf(office.dataDir)
      .filter(({ stream }) => stream === `obligations/${petitionId}`)
      .flatMap(({ events }) => events)
      .flatMap(({ type, data }) => (type === 'alert.raised.v1' ? [data as unknown as AlertRaisedV1] : []))
      .filter((alert) => alert.step === step && alert.kind === kind)
      .map(({ recipients }) => [...recipients]);
  }

  describe('work that is not done', () => {
    let assigned: string;
    let forgotten: string;
    const days: Record<string, string[]> = {};

    beforeAll(async () => {
      assigned = (await ward.accepted('complaint')).petitionId;
      forgotten = (await ward.log()).petitionId;
    });

    it('rises from its handler to the leader to the level above, each told once, day by day', async () => {
      for (let day = Date.parse('2026-03-26'); day <= Date.parse('2026-04-08'); day += 86_400_000) {
        const on = new Date(day).toISOString().slice(0, 10);
        const before = new Set((await alertsOf(assigned, RESOLVE)).map(({ alertId }) => alertId));
        await ward.moveTo(on);
        const news = (await alertsOf(assigned, RESOLVE)).filter(({ alertId }) => !before.has(alertId));
        if (news.length > 0) days[on] = inShort(news);
        for (const { late, dueOn } of news) expect({ late, dueOn }).toEqual({ late: false, dueOn: '2026-04-01' });
      }
      expect(days).toEqual({
        '2026-03-27': ['due_soon responsible'],
        '2026-04-01': ['due_today responsible'],
        '2026-04-02': ['overdue responsible'],
        '2026-04-03': ['escalated leader'], // one working day overdue
        '2026-04-07': ['escalated upper_level'], // three working days overdue, a weekend between
      });
      expect(recipientsOf(assigned, RESOLVE, 'overdue')).toEqual([[ward.handler.user?.id]]);
      expect(recipientsOf(assigned, RESOLVE, 'escalated')).toEqual([[ward.leader.user?.id], [upper.user?.id]]);
    });

    it('is listed as it was raised, and for readers the other way round, however small the pages', async () => {
      const ids = async (query: string) => (await ward.alerts(query, upper)).map(({ alertId }) => alertId);
      const raised = await ids('');
      expect(raised.length).toBeGreaterThan(4);
      expect(await ids('latestFirst=true')).toEqual(raised.toReversed());
      const paged: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const path = `/api/deadline/alerts?latestFirst=true&limit=2${cursor && `&cursor=${cursor}`}`;
        const page: { items: Alert[]; nextCursor: string | null } = await must(upper.get(path));
        paged.push(...page.items.map(({ alertId }) => alertId));
        cursor = page.nextCursor;
      }
      expect(paged).toEqual(raised.toReversed());
    });

    it('goes to the leader at once where nobody is responsible', async () => {
      expect(inShort(await alertsOf(forgotten, HANDLE))).toEqual([
        'due_soon leader',
        'due_today leader',
        'escalated upper_level',
        'overdue leader',
      ]);
      expect(recipientsOf(forgotten, HANDLE, 'overdue')).toEqual([[ward.leader.user?.id]]);
    });

    it('is told late, with its true dates, when the office was away over its thresholds', async () => {
      const late = (await alertsOf(forgotten, HANDLE)).filter((alert) => alert.late);
      expect(late.length).toBe(4); // due on 12 March; the clock jumped from the 2nd to the 26th
      expect(new Set(late.map(({ dueOn }) => dueOn))).toEqual(new Set(['2026-03-12']));
    });

    it('is seen by the level above and the ward, not by the other ward', async () => {
      const there = await office.as('lanhdao.vh');
      const ids = async (client: OfficeClient) =>
        (await ward.alerts('kind=overdue', client)).map(({ petitionId }) => petitionId);
      expect(await ids(upper)).toEqual(expect.arrayContaining([assigned, forgotten]));
      expect(await ids(ward.handler)).toEqual(expect.arrayContaining([assigned, forgotten]));
      expect(await ids(there)).toEqual([]);
    });

    it('is told no more, and what was told is withdrawn, once the time limit is extended', async () => {
      await ward.step(assigned, 'extend', { variant: 'complex', documentNumber: '31/QĐ-UBND' });
      expect(inShort(await alertsOf(assigned, RESOLVE))).toEqual([
        'due_soon responsible withdrawn',
        'due_today responsible withdrawn',
        'escalated leader withdrawn',
        'escalated upper_level withdrawn',
        'overdue responsible withdrawn',
      ]);
      const { items } = await must(
        ward.leader.get<{ items: { type: string }[] }>(`/api/reporting/petitions/${assigned}/timeline`),
      );
      expect(items.filter(({ type }) => type === 'alert.withdrawn.v1').length).toBeGreaterThan(0);
    });

    it('goes to the deputy while the handler is away, and the deputy may do it', async () => {
      const { handler, second, leader } = ward;
      const extra = { responsible: handler.user?.id, leader: leader.user?.id };
      const { petitionId } = await ward.log({ receivedOn: '2026-04-08', declaredKind: 'complaint' });
      await ward.classify(petitionId, 'complaint');
      await ward.sign(petitionId);
      await ward.assign(petitionId, extra);
      expect((await ward.tryStep(petitionId, 'verify', {}, second)).status).toBe(403);
      const absence = { officer: handler.user?.id, from: '2026-05-05', to: '2026-05-08', deputy: second.user?.id };
      await must(handler.post('/api/assignment/absences', absence));
      expect(
        await leader.post('/api/assignment/absences', { ...absence, from: '2026-05-08', to: '2026-05-12' }),
      ).toMatchObject({
        status: 409,
        body: { code: 'ASSIGNMENT.ABSENCE_OVERLAPS' },
      });
      await ward.moveTo('2026-05-05');
      expect(recipientsOf(petitionId, RESOLVE, 'due_soon')).toEqual([[second.user?.id]]);
      const { items } = await must(
        leader.get<{ items: { id: string; absentUntil?: string }[] }>('/api/assignment/officers'),
      );
      expect(items.find(({ id }) => id === handler.user?.id)).toMatchObject({ absentUntil: '2026-05-08' });
      await ward.step(petitionId, 'verify', {}, second);
      await ward.moveTo('2026-05-11');
      expect(recipientsOf(petitionId, RESOLVE, 'overdue')).toEqual([[handler.user?.id]]);
      expect((await ward.tryStep(petitionId, 'report', { resultDiffers: false }, second)).status).toBe(403);
    });
  });

  describe('a calendar that is changed', () => {
    const PATH = '/api/deadline/calendars/2026';
    let petitionId: string;
    let untouched: string;

    beforeAll(async () => {
      petitionId = (await ward.log({ receivedOn: '2026-05-11', channel: 'post' })).petitionId;
      untouched = (await ward.log({ receivedOn: '2026-04-01', channel: 'post' })).petitionId;
      await ward.moveTo('2026-05-22');
    });

    const calendar = () => must(ward.admin.get<CalendarYear>(PATH));
    const with21And22 = async (): Promise<CalendarYear> => {
      const { state, days } = await calendar();
      const off = ['2026-05-21', '2026-05-22'].map((date) => ({ date, kind: 'holiday', name: 'Nghỉ bất thường' }));
      return { state, days: [...days, ...off] };
    };
    const dueOn = async (id: string) => (await ward.obligations(id)).find(({ step }) => step === HANDLE)?.dueOn;

    it('says first what would move, and moves nothing', async () => {
      const before = historyOf(office.dataDir).length;
      expect(await dueOn(petitionId)).toBe('2026-05-21');
      expect(inShort(await alertsOf(petitionId, HANDLE))).toContain('overdue leader');
      const { moved, items } = await must(
        ward.admin.put<{ moved: number; items: object[] }>(`${PATH}?dryRun=true`, await with21And22(), { ifMatch: 0 }),
      );
      const moves = { petitionId, step: HANDLE, from: '2026-05-21', to: '2026-05-25' };
      expect(items).toContainEqual(expect.objectContaining(moves));
      expect(items).toHaveLength(moved);
      expect(items).not.toContainEqual(expect.objectContaining({ petitionId: untouched }));
      expect(historyOf(office.dataDir)).toHaveLength(before);
      expect(await dueOn(petitionId)).toBe('2026-05-21');
    });

    it('moves what touches the changed days, says why, withdraws what is no longer true, and leaves the rest alone', async () => {
      const old = await dueOn(untouched);
      await must(ward.admin.put(PATH, await with21And22(), { ifMatch: 0 }));
      while ((await must(ward.leader.get('/api/deadline/calendar-jobs/2026')))['state'] !== 'done') continue;
      expect(await dueOn(petitionId)).toBe('2026-05-25');
      expect(await dueOn(untouched)).toBe(old);
      const alerts = await alertsOf(petitionId, HANDLE);
      expect(inShort(alerts.filter(({ dueOn: due }) => due === '2026-05-21'))).toEqual([
        'due_soon leader withdrawn',
        'due_today leader withdrawn',
        'overdue leader withdrawn',
      ]);
      const timeline = await ward.leader.get<{ items: { type: string }[] }>(
        `/api/reporting/petitions/${petitionId}/timeline`,
      );
      expect(JSON.stringify(timeline.body)).toMatch(/25\/0?5\/2026/);
      const list = await must(
        ward.desk.get<{ items: { petitionId: string; nextDueOn: string }[] }>('/api/intake/petitions?limit=200'),
      );
      expect(list.items.find((item) => item.petitionId === petitionId)).toMatchObject({ nextDueOn: '2026-05-25' });
    });

    it('alerts anew on the new day', async () => {
      await ward.moveTo('2026-05-26');
      const anew = (await alertsOf(petitionId, HANDLE)).filter(({ dueOn: due }) => due === '2026-05-25');
      expect(inShort(anew)).toEqual(['due_soon leader', 'due_today leader', 'overdue leader']);
    });

    it('is kept from being wiped, and from days that make no sense', async () => {
      const present = await ward.admin.get<CalendarYear>(PATH);
      expect(etagOf(present)).toBe(1);
      const body = present.body;
      const put = (days: readonly object[], ifMatch = 1) =>
        ward.admin.put(PATH, { state: 'confirmed', days }, { ifMatch });
      expect(await put(body.days, 0)).toMatchObject({ status: 412, body: { version: 1 } });
      const wrong = [
        [{ date: '2027-01-01', kind: 'holiday', name: 'x' }, 'CALENDAR.OTHER_YEAR'],
        [{ date: '2026-05-21', kind: 'holiday', name: 'x' }, 'CALENDAR.DAY_REPEATED'],
        [{ date: '2026-06-03', kind: 'swap-work', name: 'x' }, 'CALENDAR.NOT_A_WEEKEND'],
        [{ date: '2026-06-06', kind: 'swap-off', name: 'x' }, 'CALENDAR.NOT_A_WEEKDAY'],
      ] as const;
      for (const [day, code] of wrong) {
        const refused = await put([...body.days, day]);
        expect(refused).toMatchObject({ status: 400, body: { code: 'VALIDATION.FAILED' } });
        expect(JSON.stringify(refused.body['errors'])).toContain(code);
      }
    });
  });

  it('computes what could not be computed once the year has its calendar', async () => {
    const { petitionId } = await ward.log({ receivedOn: '2023-12-04', channel: 'post' });
    expect(await ward.obligations(petitionId)).toMatchObject([{ state: 'calendar_missing', dueOn: null }]);
    await must(ward.admin.put('/api/deadline/calendars/2023', { state: 'confirmed', days: [] }, { ifMatch: 0 }));
    while ((await must(ward.leader.get('/api/deadline/calendar-jobs/2023')))['state'] !== 'done') continue;
    expect(await ward.obligations(petitionId)).toMatchObject([{ state: 'overdue', dueOn: '2023-12-14' }]);
    await ward.moveTo('2026-05-26'); // the clock stands where it stood; the answer waits for what is due by now
    expect(inShort(await alertsOf(petitionId, HANDLE))).toContain('overdue leader');
  });
});
