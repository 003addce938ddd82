import type { Commit } from '@donthu/eventing';
import type { OfficeClient } from './harness/client';
import { historyOf } from './harness/history';
import { Office } from './harness/office';
import { Chance, StormyWard } from './harness/storm';
import { must, Ward } from './harness/ward';

const SEED = 77;
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-05', '2026-03-10', '2026-03-13', '2026-03-20', '2026-04-14'];
const DEEDS_A_DAY = 12;
const EVERYBODY = ['tiepdan', 'xuly1', 'lanhdao', 'captren', 'quantri', 'thanhtra', 'lanhdao.vh'];

const LISTS = [
  '/api/intake/petitions?limit=200',
  '/api/intake/petitions?limit=5',
  '/api/intake/petitions?overdue=true&limit=200',
  '/api/intake/petitions?responsible=none&limit=200',
  '/api/intake/petitions?q=noi%20dung&limit=200',
  '/api/intake/petitions?kind=complaint&from=2026-03-03',
  '/api/deadline/alerts?limit=200',
  '/api/deadline/alerts?kind=overdue&limit=200',
  '/api/deadline/deliveries',
  '/api/deadline/calendars/2026',
  '/api/deadline/calendars/2027',
  '/api/deadline/calendar-jobs/2026',
  '/api/reception/visits?from=2026-01-01&limit=200',
  '/api/reception/days?month=2026-03',
  '/api/assignment/officers',
  '/api/assignment/load',
  '/api/reporting/summary?from=2026-03-01&to=2026-03-31',
  '/api/reporting/summary?from=2026-04-01&to=2026-12-31',
  '/api/reporting/cases?figure=open&from=2026-03-01&to=2026-12-31',
  '/api/reporting/register.csv?from=2026-03-01',
  '/api/reporting/feed?limit=200',
  '/api/reporting/feed?after=50&limit=100',
  '/api/identity/reveals',
  '/api/auth/accounts',
  '/api/auth/units',
  '/api/operations/parked',
  '/api/operations/clock',
  '/',
  '/lich-tiep-cong-dan',
  '/ket-qua-cong-khai',
];
const OF_ONE = [
  '/api/intake/petitions/:id',
  '/api/intake/petitions/:id/duplicates',
  '/api/assignment/petitions/:id',
  '/api/resolution/cases/:id',
  '/api/deadline/petitions/:id',
  '/api/deadline/alerts?petitionId=:id',
  '/api/reporting/petitions/:id/timeline',
  '/api/ratings/:id',
];

describe(`views built anew (promise 6), seed ${SEED}`, () => {
  let office: Office;
  let ward: Ward;
  let clients: readonly OfficeClient[];
  let petitions: readonly string[];
  let receipts: readonly object[];

  beforeAll(async () => {
    office = await Office.start();
    ward = await Ward.of(office);
    clients = await Promise.all(EVERYBODY.map((name) => office.as(name)));
    const chance = new Chance(SEED);
    const wards = [await StormyWard.of(office, chance), await StormyWard.of(office, chance, '.vh')];
    receipts = [(await ward.log()).receipt, (await ward.log({ declaredKind: 'denunciation' })).receipt];
    for (const day of DAYS) {
      await ward.moveTo(day);
      for (let deed = 0; deed < DEEDS_A_DAY; deed += 1) await chance.of(wards).happens(day);
    }
    petitions = wards.flatMap((stormy) => stormy.petitions);
    await everythingElse(wards[0]?.petitions ?? []);
  });
  afterAll(() => office.stop());

  /** What a storm does not do: absences, reveals, an import, a calendar that changes. */
  async function everythingElse([first]: readonly string[]): Promise<void> {
    const absence = {
      officer: ward.handler.user?.id,
      from: '2026-04-14',
      to: '2026-04-20',
      deputy: ward.second.user?.id,
    };
    await must(ward.leader.post('/api/assignment/absences', absence));
    await must((await office.as('thanhtra')).post(`/api/identity/petitions/${first}/reveal`, { reason: 'Kiểm tra' }));
    const rows = 'Số đơn;Ngày tiếp nhận;Họ và tên;Loại đơn;Nội dung\n7;05/01/2026;Trần Thị Sen;Khiếu nại;Đất vườn\n';
    const file = { name: 'so-cu.csv', bytes: new TextEncoder().encode(rows) };
    const { importId } = await must(ward.desk.upload<{ importId: string }>('/api/imports', file));
    const until = async (state: string) => {
      while ((await must(ward.desk.get(`/api/imports/${importId}`)))['state'] !== state) continue;
    };
    await until('ready');
    await must(ward.desk.post(`/api/imports/${importId}/commit`));
    await until('committed');
    const { days } = await must(ward.admin.get<{ days: object[] }>('/api/deadline/calendars/2026'));
    const more = [...days, { date: '2026-04-16', kind: 'holiday', name: 'Nghỉ bất thường' }];
    await must(ward.admin.put('/api/deadline/calendars/2026', { state: 'confirmed', days: more }, { ifMatch: 0 }));
    while ((await must(ward.leader.get('/api/deadline/calendar-jobs/2026')))['state'] !== 'done') continue;
  }

  async function answers(): Promise<Map<string, string>> {
    const all = new Map<string, string>();
    const paths = [...LISTS, ...petitions.flatMap((id) => OF_ONE.map((path) => path.replace(':id', id)))];
    for (const client of clients) {
      for (const path of paths) {
        const response = await client.raw(path, { redirect: 'manual' });
        const told = `${response.status} ${response.headers.get('etag')}\n${await response.text()}`;
        all.set(`${client.user?.id} ${path}`, told);
      }
    }
    for (const receipt of receipts) {
      const { status, body } = await office.anybody().post('/api/public/look-up', receipt);
      all.set(`public ${JSON.stringify(receipt)}`, `${status} ${JSON.stringify(body)}`);
    }
    return all;
  }

  function same(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): void {
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [question, answer] of after)
      expect({ question, answer }).toEqual({ question, answer: before.get(question) });
  }

  it('answer every question of everybody byte for byte as before, and nothing is done a second time', async () => {
    const before = await answers();
    const history = historyOf(office.dataDir);
    const succeeded = [...before.values()].filter((answer) => answer.startsWith('200'));
    expect(succeeded.length).toBeGreaterThan(before.size / 2);
    await office.kill();
    office.forgetViews();
    await office.run();
    same(before, await answers());
    const told = ({ stream }: Commit) => !stream.startsWith('export/');
    expect(historyOf(office.dataDir).filter(told)).toEqual(history.filter(told));
  });

  it('go on from there like views that were never lost', async () => {
    const { petitionId } = await ward.accepted('complaint', { receivedOn: '2026-04-14' });
    await ward.step(petitionId, 'verify', {}, ward.leader);
    await ward.moveTo('2026-06-15');
    const alerts = await ward.alerts(`petitionId=${petitionId}&kind=overdue`);
    expect(alerts.map(({ step }) => step)).toContain('complaint.first.resolve');
    petitions = [...petitions, petitionId];
    const before = await answers();
    await office.kill();
    office.forgetViews();
    await office.run();
    same(before, await answers());
  });
});
