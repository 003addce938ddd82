import { OfficeClient, type Reply } from './harness/client';
import { deedCount } from './harness/history';
import { Office, PASSWORD } from './harness/office';
import { etagOf, FORM, must, Ward, type Logged } from './harness/ward';

/** Threads run beside each other, so that consumers are never idle when one of them reads. */
const THREADS = 1_000;
const AT_ONCE = 8;
/** Fourteen requests a thread, each waiting for every consumer; a minute on a quiet machine. */
const PATIENCE_MS = 1_200_000;
const PETITIONS = '/api/intake/petitions';

interface Item {
  readonly petitionId: string;
  readonly state: string;
  readonly responsible: string | null;
  readonly nextDueOn: string | null;
}

describe('reading one’s own writes, and writing beside each other (promises 15, 16)', () => {
  let office: Office;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
  });
  afterAll(() => office.stop());

  /** The ward's people as this thread knows them: marks of its own, nothing of the others'. */
  async function thread(): Promise<Record<'desk' | 'leader' | 'handler', OfficeClient>> {
    const seen = new Map<string, number>();
    const known = (client: OfficeClient) =>
      new OfficeClient(office.url, seen, { authorization: `Bearer ${client.bearer}` });
    return { desk: known(ward.desk), leader: known(ward.leader), handler: known(ward.handler) };
  }

  /** From the desk to the decision, each call at once after the one before; every read shows what was just written. */
  async function decideOne(): Promise<void> {
    const { desk, leader, handler } = await thread();
    const { petitionId } = await must(desk.post<Logged>(PETITIONS, FORM));
    const path = `${PETITIONS}/${petitionId}`;
    const listed = async (client: OfficeClient, query: string) =>
      (await must(client.get<{ items: Item[] }>(`${PETITIONS}?limit=200&${query}`))).items.find(
        (item) => item.petitionId === petitionId,
      );
    expect(await listed(desk, 'state=logged&responsible=none')).toMatchObject({
      state: 'logged',
      nextDueOn: '2026-03-12',
    });
    const classify = { kind: 'complaint', field: 'dat_dai', eligible: true, withinJurisdiction: true };
    await must(desk.post(`${path}/classify`, classify, { ifMatch: 1 }));
    expect(await listed(desk, 'state=classified')).toMatchObject({ state: 'classified' });
    await must(desk.post(`${path}/propose`, { outcome: 'accept', reason: 'Đủ điều kiện' }, { ifMatch: 2 }));
    await must(leader.post(`${path}/sign`, { decision: 'approve' }, { ifMatch: 3 }));
    const assignment = { responsible: ward.handler.user?.id, coordinating: [], leader: ward.leader.user?.id };
    await must(leader.post(`/api/assignment/petitions/${petitionId}/assign`, assignment));
    expect(await listed(handler, `responsible=${ward.handler.user?.id}&state=accepted`)).toMatchObject({
      state: 'accepted',
    });
    const cased = `/api/resolution/cases/${petitionId}`;
    const opened = await handler.get(cased);
    expect(opened).toMatchObject({ status: 200, body: { state: 'accepted', responsible: ward.handler.user?.id } });
    await must(handler.post(`${cased}/verify`, {}, { ifMatch: etagOf(opened) }));
    await must(handler.post(`${cased}/report`, { resultDiffers: false }, { ifMatch: etagOf(opened) + 1 }));
    const decision = { outcome: 'right', documentNumber: '45/QĐ-UBND', decidedOn: '2026-03-02' };
    await must(handler.post(`${cased}/decide`, decision, { ifMatch: etagOf(opened) + 2 }));
    expect(await listed(leader, 'state=decided')).toMatchObject({ state: 'decided', nextDueOn: '2026-03-05' });
    const { items } = await must(
      leader.get<{ items: { step: string; state: string }[] }>(`/api/deadline/petitions/${petitionId}`),
    );
    expect(items.find(({ step }) => step === 'complaint.first.resolve')).toMatchObject({ state: 'met' });
    const timeline = await must(
      leader.get<{ items: { type: string }[] }>(`/api/reporting/petitions/${petitionId}/timeline`),
    );
    expect(timeline.items.filter(({ type }) => type === 'case.step-taken.v1')).toHaveLength(3);
  }

  it(
    `shows ${THREADS} petitions each step of theirs at once, in every service, without a pause`,
    async () => {
      for (let done = 0; done < THREADS; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, decideOne));
      const upper = new OfficeClient(office.url, new Map());
      await upper.signIn('captren', PASSWORD);
      const summary = await must(upper.get('/api/reporting/summary?unit=thuong-thanh&from=2026-03-01&to=2026-03-31'));
      expect(summary).toMatchObject({ received: THREADS, resolved: { onTime: THREADS, late: 0 }, open: { total: 0 } });
    },
    PATIENCE_MS,
  );

  it('waits for what is ahead of it only so long, then says when to come back', async () => {
    const { petitionId } = await ward.log();
    for (const path of [PETITIONS, `/api/deadline/petitions/${petitionId}`, '/api/reporting/summary']) {
      const answer = await ward.leader.get(path, { headers: { 'donthu-seen': `petition/${petitionId}@9` } });
      expect({ path, status: answer.status, code: answer.body['code'] }).toEqual({
        path,
        status: 503,
        code: 'VIEW.BEHIND',
      });
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await ward.leader.get(`${PETITIONS}/${petitionId}`)).status).toBe(200);
  });

  it('ignores marks it does not know', async () => {
    const ask = (marks: string) => ward.leader.get(PETITIONS, { headers: { 'donthu-seen': marks } });
    for (const marks of ['', 'nonsense', 'petition/khong-co@5', 'moon/1@2', 'petition/x@-1', `${'a/b@1,'.repeat(80)}`])
      expect((await ask(marks)).status).toBe(200);
  });

  describe('two officers at once', () => {
    /** All send the same moment with the same version: one wins, the others are told, and only the winner's deed is done. */
    async function race(calls: readonly (() => Promise<Reply>)[], present: number): Promise<number> {
      const before = deedCount(office.dataDir);
      const replies = await Promise.all(calls.map((call) => call()));
      const winners = replies.flatMap(({ status }, index) => (status === 200 ? [index] : []));
      expect(winners).toHaveLength(1);
      for (const { status, body } of replies) {
        if (status !== 200)
          expect({ status, body }).toMatchObject({
            status: 412,
            body: { code: 'PRECONDITION.STALE', version: present },
          });
      }
      expect(deedCount(office.dataDir)).toBe(before + 1);
      return winners[0] ?? -1;
    }

    it('on one petition: the second is told the present version, and nothing is wiped', async () => {
      const { petitionId } = await ward.log();
      const path = `${PETITIONS}/${petitionId}`;
      const kinds = ['complaint', 'denunciation', 'proposal_feedback', 'complaint', 'mixed'];
      const fields = ['dat_dai', 'tham_nhung', 'moi_truong', 'xay_dung', 'khac'];
      const calls = kinds.map((kind, n) => () => {
        const body = { kind, field: fields[n], eligible: true, withinJurisdiction: true };
        return (n % 2 === 0 ? ward.desk : ward.leader).post(`${path}/classify`, body, { ifMatch: 1 });
      });
      const winner = await race(calls, 2);
      const shown = await ward.desk.get(path);
      expect(shown).toMatchObject({ status: 200, body: { kind: kinds[winner], field: fields[winner], version: 2 } });
      expect(etagOf(shown)).toBe(2);
      const late = await ward.desk.post(`${path}/correct`, { summary: 'Khác', reason: 'Sửa' }, { ifMatch: 1 });
      expect(late).toMatchObject({ status: 412, body: { version: 2 } });
      expect((await ward.desk.get(path)).body).toMatchObject({ summary: FORM.summary });
    });

    it('on one case', async () => {
      const { petitionId } = await ward.accepted('complaint');
      const path = `/api/resolution/cases/${petitionId}`;
      const bodies = [
        ['verify', {}],
        ['suspend', { reason: 'Chờ giám định', on: '2026-03-02' }],
        ['extend', { variant: 'complex', documentNumber: '31/QĐ-UBND' }],
        ['withdraw', { on: '2026-03-02', by: 'letter' }],
      ] as const;
      const winner = await race(
        bodies.map(
          ([step, body], n) =>
            () =>
              (n % 2 === 0 ? ward.handler : ward.leader).post(`${path}/${step}`, body, { ifMatch: 1 }),
        ),
        2,
      );
      const { body } = await ward.leader.get<{ history: { step: string }[] }>(path);
      expect(body.history.map(({ step }) => step)).toEqual([bodies[winner]?.[0]]);
    });

    it('on one assignment, the first and a later one', async () => {
      const { petitionId } = await ward.log();
      const path = `/api/assignment/petitions/${petitionId}`;
      const officers = [ward.handler, ward.second, ward.handler, ward.second].map(({ user }) => user?.id);
      const assign = (ifMatch?: number) =>
        officers.map((responsible) => () => {
          const body = { responsible, coordinating: [], leader: ward.leader.user?.id, reason: 'Phân công' };
          return ward.leader.post(`${path}/assign`, body, ifMatch === undefined ? {} : { ifMatch });
        });
      const first = await Promise.all(assign().map((call) => call()));
      expect(first.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(first.filter(({ status }) => status === 428 || status === 412)).toHaveLength(3);
      const winner = await race(assign(1), 2);
      expect((await ward.leader.get(path)).body).toMatchObject({ responsible: officers[winner] });
    });

    it('on one account and on one calendar', async () => {
      const id = ward.second.user?.id;
      const names = ['Phạm Quốc Huy A', 'Phạm Quốc Huy B', 'Phạm Quốc Huy C'];
      const winner = await race(
        names.map((displayName) => () => ward.admin.patch(`/api/auth/accounts/${id}`, { displayName }, { ifMatch: 1 })),
        2,
      );
      const accounts = await must(
        ward.admin.get<{ items: { id: string; displayName: string }[] }>('/api/auth/accounts'),
      );
      expect(accounts.items.find((account) => account.id === id)).toMatchObject({ displayName: names[winner] });
      const calendar = await must(ward.admin.get<{ days: object[] }>('/api/deadline/calendars/2027'));
      const extra = ['2027-06-01', '2027-06-02', '2027-06-03'];
      const set = await race(
        extra.map((date) => () => {
          const days = [...calendar.days, { date, kind: 'holiday', name: 'Nghỉ' }];
          return ward.admin.put('/api/deadline/calendars/2027', { state: 'provisional', days }, { ifMatch: 0 });
        }),
        1,
      );
      const { days } = await must(ward.admin.get<{ days: { date: string }[] }>('/api/deadline/calendars/2027'));
      expect(days.map(({ date }) => date).filter((date) => extra.includes(date))).toEqual([extra[set]]);
    });
  });
});
