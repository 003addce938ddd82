import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiDescription, type OpenApi } from './contracts/api-description';
import type { CallOptions, OfficeClient, Reply } from './harness/client';
import { Office, PASSWORD } from './harness/office';
import { etagOf } from './harness/ward';

/** Something must be held before it can be let go, and a stream has no end; the specs of their services play them. */
const NEVER_PLAYED_HERE = ['discardParked', 'followLive', 'replayParked'];

const FORM = {
  receivedOn: '2026-03-02',
  channel: 'in_person',
  declaredKind: 'complaint',
  petitioners: [{ role: 'petitioner', fullName: 'Nguyễn Thị Đào', address: 'Số 5 phố Gia Quất', phone: '0912000111' }],
  respondent: { position: 'Chủ tịch UBND phường' },
  forwarder: { name: 'Ban Tiếp công dân', documentNumber: '12/BTCD', documentDate: '2026-03-01' },
  summary: 'Khiếu nại của bà Nguyễn Thị Đào về Quyết định số 20/QĐ-UBND',
};
const CLASSIFIED = { kind: 'complaint', field: 'dat_dai', eligible: true, missing: [], withinJurisdiction: true };
const REGISTER = 'STT;Ngày nhận;Họ và tên;Địa chỉ;Nội dung\n1;05/01/2026;Trần Văn Nam;Số 1;Khiếu nại đất đai\n';
const PETITIONS = '/api/intake/petitions';

type Body = Readonly<Record<string, unknown>>;

describe('the API description', () => {
  let office: Office;
  let described: ApiDescription;
  const faults: string[] = [];

  beforeAll(async () => {
    office = await Office.start({ env: { DONTHU_FEED_KEY: 'feed-key-of-the-spec' } });
    const { body } = await office.anybody().get<OpenApi>('/api/docs/openapi.json');
    described = new ApiDescription(body);
  });
  afterAll(() => office.stop());

  async function told(asked: Promise<Reply<Body>>, method: string, url: string): Promise<Body> {
    const reply = await asked;
    faults.push(...described.faultsOf(method, url, reply));
    return reply.body;
  }
  const get = (who: OfficeClient, url: string, options?: CallOptions) => told(who.get(url, options), 'GET', url);
  const post = (who: OfficeClient, url: string, body?: object, options?: CallOptions) =>
    told(who.post(url, body, options), 'POST', url);
  const put = (who: OfficeClient, url: string, body: object, options?: CallOptions) =>
    told(who.put(url, body, options), 'PUT', url);
  const log = async (desk: OfficeClient) => String((await post(desk, PETITIONS, FORM))['petitionId']);
  const upload = (who: OfficeClient, url: string, name: string, content: string) =>
    told(who.upload(url, { name, bytes: new TextEncoder().encode(content) }), 'POST', url);

  /** Commands on one petition, each with the version the last one answered. */
  function stepsOn(id: string) {
    let ifMatch = 1;
    return async (who: OfficeClient, action: string, body: object) => {
      ifMatch = Number((await post(who, `${PETITIONS}/${id}/${action}`, body, { ifMatch }))['version']);
    };
  }

  it('is the committed one (npm run generate)', async () => {
    const committed: unknown = JSON.parse(readFileSync(join(process.cwd(), 'docs/openapi.json'), 'utf8'));
    expect((await office.anybody().get('/api/docs/openapi.json')).body).toEqual(committed);
  });

  it('says what the desk and the leader are answered', async () => {
    const [desk, leader, admin] = [await office.as('tiepdan'), await office.as('lanhdao'), await office.as('quantri')];
    const visitors = [{ fullName: 'Trần Văn Nam', address: 'Số 1', idNumber: '001090012345' }];
    const visit = { receivedOn: '2026-03-02', kind: 'scheduled', visitors, content: 'Hỏi về đất', handling: 'guide' };
    const { visitId } = await post(desk, '/api/reception/visits', visit);
    await get(desk, `/api/reception/visits/${String(visitId)}`);
    const correct = `/api/reception/visits/${String(visitId)}/correct`;
    await post(desk, correct, { declaredKind: 'complaint' }, { ifMatch: 1 });
    await get(desk, '/api/reception/visits');
    await get(leader, '/api/reception/days?month=2026-03');
    const pdf = await upload(desk, '/api/intake/attachments', 'don.pdf', '%PDF-1.4\n%%EOF\n');
    const id = await log(desk);
    const step = stepsOn(id);
    await step(desk, 'correct', { attachments: [pdf['fileId']], reason: 'Bổ sung tệp' });
    await get(desk, `/api/intake/attachments/${String(pdf['fileId'])}`);
    await step(desk, 'classify', { ...CLASSIFIED, eligible: false, missing: ['signature'] });
    await step(desk, 'request-supplement', { missing: ['signature'], dueOn: '2026-03-20', note: 'Thiếu chữ ký' });
    await step(desk, 'supplement', { note: 'Đã ký' });
    await step(desk, 'documents', { attachments: [pdf['fileId']], note: 'Bản quét' });
    await step(desk, 'classify', CLASSIFIED);
    await step(desk, 'propose', { outcome: 'guide', reason: 'Hướng dẫn' });
    await step(leader, 'sign', { decision: 'approve' });
    await step(desk, 'notify', { to: 'petitioner', on: '2026-03-02', by: 'letter', documentNumber: '12/TB-UBND' });
    await stepsOn(await log(desk))(desk, 'withdraw', { on: '2026-03-02', by: 'letter' });
    await get(desk, `${PETITIONS}?q=nguyen%20thi%20dao`);
    await get(desk, `${PETITIONS}/${id}`);
    await get(desk, `${PETITIONS}/${id}/duplicates`);
    await post(desk, '/api/intake/people-known', { idNumber: '001090012345' });
    await post(desk, '/api/intake/duplicate-candidates', { summary: FORM.summary });
    await get(admin, `${PETITIONS}/${id}`);
    expect(faults.splice(0)).toEqual([]);
  });

  it('says what handlers, the level above and the inspector are answered', async () => {
    const [desk, leader, handler] = [await office.as('tiepdan'), await office.as('lanhdao'), await office.as('xuly1')];
    const logged = await post(desk, PETITIONS, FORM);
    const id = String(logged['petitionId']);
    const step = stepsOn(id);
    await step(desk, 'classify', CLASSIFIED);
    await step(desk, 'propose', { outcome: 'accept', reason: 'Đủ điều kiện' });
    await step(leader, 'sign', { decision: 'approve' });
    const work = { responsible: handler.user?.id, coordinating: [], leader: leader.user?.id };
    await post(leader, `/api/assignment/petitions/${id}/assign`, work);
    await get(leader, `/api/assignment/petitions/${id}`);
    await get(leader, '/api/assignment/officers');
    await get(leader, '/api/assignment/load');
    const deputy = (await office.as('xuly2')).user?.id;
    const absence = { officer: handler.user?.id, from: '2026-03-02', to: '2026-03-03', deputy };
    await post(leader, '/api/assignment/absences', absence);
    await get(leader, '/api/assignment/absences');
    await get(leader, '/api/assignment/officers');
    const back = { officer: handler.user?.id, from: '2026-03-02' };
    await post(leader, '/api/assignment/absences/end', back, { ifMatch: 1 });
    await get(handler, `/api/resolution/cases/${id}`);
    await post(handler, `/api/resolution/cases/${id}/verify`, { note: 'Bắt đầu' }, { ifMatch: 1 });
    await post(handler, `/api/resolution/cases/${id}/verify`, {}, { ifMatch: 1 });
    await post(
      handler,
      `/api/resolution/cases/${id}/terminate`,
      { reason: 'Rút', documentNumber: '5/QĐ-UBND' },
      { ifMatch: 2 },
    );
    await get(handler, `/api/resolution/cases/${id}`);
    await get(handler, `/api/deadline/petitions/${id}`);
    await get(leader, `/api/reporting/petitions/${id}/timeline`);
    await post(office.anybody(), '/api/public/look-up', logged['receipt'] as object);
    await post(office.anybody(), '/api/public/look-up', { code: 'x', secret: 'y' });
    const rating = { ...(logged['receipt'] as object), stars: 4, comment: 'Nhanh' };
    await post(office.anybody(), '/api/public/ratings', rating);
    await get(leader, '/api/auth/desk');
    await get(leader, '/api/auth/officers?ids=a-xuly1,a-captren');
    await get(leader, '/api/auth/draft-key');
    const [upper, inspector] = [await office.as('captren'), await office.as('thanhtra')];
    await get(upper, '/api/reporting/summary?from=2026-03-01&to=2026-03-31');
    await get(upper, '/api/reporting/summary/units?from=2026-03-01&to=2026-03-31');
    await get(upper, '/api/reporting/cases?figure=received&from=2026-03-01&to=2026-03-31');
    await get(upper, '/api/reporting/cases?figure=rated');
    await get(upper, '/api/reporting/register.csv');
    await get(office.anybody({ authorization: 'Bearer feed-key-of-the-spec' }), '/api/reporting/feed?limit=200');
    await post(handler, `/api/resolution/cases/${id}/close`, {}, { ifMatch: 3 });
    await get(handler, `/api/resolution/cases/${id}`);
    await post(leader, '/api/public/ratings', rating);
    await get(leader, `/api/ratings/${id}`);
    await post(inspector, `/api/identity/petitions/${id}/reveal`, { reason: 'Thanh tra' });
    const { items } = await get(inspector, '/api/reception/visits?from=2026-03-01&to=2026-03-31');
    const [visit] = items as { visitId: string }[];
    await post(inspector, `/api/identity/visits/${String(visit?.visitId)}/reveal`, { reason: 'Thanh tra' });
    await get(inspector, '/api/identity/reveals');
    await get(inspector, '/api/reporting/audit');
    const ifMatch = etagOf(await leader.get(`/api/intake/petitions/${id}`));
    const erase = `/api/identity/petitions/${id}/erase`;
    await post(await office.as('quantri'), erase, { reason: 'Hết thời hạn lưu' }, { ifMatch });
    expect(faults.splice(0)).toEqual([]);
  });

  it('says what an administrator is answered', async () => {
    const [admin, desk] = [await office.as('quantri'), await office.as('tiepdan')];
    const url = '/api/auth/accounts';
    const form = { username: 'moi', displayName: 'Cán bộ mới', unit: 'thuong-thanh', roles: ['handler'] };
    const created = await post(admin, url, form);
    const change = { displayName: 'Cán bộ', resetPassword: true };
    const path = `${url}/${String(created['id'])}`;
    const changed = await told(admin.patch(path, change, { ifMatch: Number(created['version']) }), 'PATCH', path);
    await get(admin, url);
    await get(admin, '/api/auth/units');
    await put(admin, '/api/auth/units/bo-de', { name: 'UBND phường Bồ Đề', level: 'ward', parent: 'ha-noi' });
    const someone = office.anybody();
    const signIn = { username: 'moi', password: changed['oneTimePassword'] };
    const { token } = await post(someone, '/api/auth/sign-in', signIn);
    const officer = office.anybody({ authorization: `Bearer ${String(token)}` });
    await get(officer, '/api/auth/me');
    await post(officer, '/api/auth/password', { current: changed['oneTimePassword'], next: `${PASSWORD}-khac` });
    await post(officer, '/api/auth/sign-out');
    await post(someone, '/api/auth/sign-in', { username: 'moi', password: 'sai mật khẩu' });
    await upload(desk, '/api/imports/columns', 'so.csv', REGISTER);
    const { importId } = await upload(desk, '/api/imports', 'so.csv', REGISTER);
    await get(desk, '/api/imports');
    const of = `/api/imports/${String(importId)}`;
    while ((await get(desk, of))['state'] === 'checking') await new Promise((resolve) => setImmediate(resolve));
    await get(desk, `${of}/rows`);
    await get(desk, `${of}/remarks`);
    await post(desk, `${of}/commit`);
    while ((await get(desk, of))['state'] === 'committing') await new Promise((resolve) => setImmediate(resolve));
    await get(desk, `${of}/report`);
    await told(desk.delete(of), 'DELETE', of);
    expect(faults.splice(0)).toEqual([]);
  });

  it('says what is answered about time', async () => {
    const admin = await office.as('quantri');
    const year = '/api/deadline/calendars/2027';
    const { days } = await get(admin, year);
    await put(admin, `${year}?dryRun=true`, { state: 'confirmed', days }, { ifMatch: 0 });
    const more = [...(days as object[]), { date: '2027-07-05', kind: 'holiday', name: 'Ngày lễ', basis: 'Quyết định' }];
    await put(admin, year, { state: 'confirmed', days: more }, { ifMatch: 0 });
    await put(admin, year, { state: 'confirmed', days }, { ifMatch: 7 });
    while ((await get(admin, '/api/deadline/calendar-jobs/2027'))['code'] !== undefined) faults.pop();
    await get(admin, '/api/deadline/calendars');
    await get(
      admin,
      '/api/deadline/preview?step=complaint.first.resolve&startsOn=2026-03-02&pauses=2026-03-09/2026-03-11',
    );
    await get(admin, '/api/deadline/preview?step=complaint.first.resolve&startsOn=2030-03-02');
    await log(await office.as('tiepdan'));
    await get(admin, '/api/operations/clock');
    await post(admin, '/api/operations/clock', { now: '2026-03-20T01:00:00Z' });
    await get(admin, '/api/deadline/alerts?limit=5');
    await get(admin, '/api/deadline/deliveries');
    await get(admin, '/api/operations/parked');
    await get(admin, '/api/operations/discarded');
    for (const path of ['/livez', '/readyz', '/metrics']) await get(office.anybody(), path);
    expect(faults.splice(0)).toEqual([]);
  });

  it('was held against every call', () => {
    const missing = described.operations.filter((name) => !described.answered.has(name));
    expect(missing.sort()).toEqual(NEVER_PLAYED_HERE);
  });
});
