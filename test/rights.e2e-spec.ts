import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RIGHTS, unlistedRoutes, type Right } from '@donthu/auth';
import { loadConfig } from '@donthu/config';
import { routesOf } from '@donthu/http';
import { startOffice } from '../apps/office/src/office';
import type { OfficeClient, Reply } from './harness/client';
import { Office, PASSWORD } from './harness/office';
import { FORM, listAll, must, Ward, type Logged } from './harness/ward';

const FEED_KEY = 'khoa-doc-luong-su-kien';
const ROLES = {
  reception: 'tiepdan',
  handler: 'xuly1',
  leader: 'lanhdao',
  upper_level: 'captren',
  admin: 'quantri',
  inspector: 'thanhtra',
} as const;
type Role = keyof typeof ROLES;

/** Rights on one thing (`whose`): who has them on the petition and the import below, beside having the role. */
const HOLDERS: Readonly<Record<string, readonly Role[]>> = {
  'add-documents': ['reception', 'handler'],
  'case-worker': ['handler', 'leader'],
  reveal: ['reception', 'handler', 'leader', 'inspector'],
  'reveal-visit': ['reception', 'inspector'], // and who may reveal every masked petition that came of it
  'import-uploader': ['reception'],
};
/** What a rule says to who does not hold the thing, where it says it in words of its own. */
const REFUSALS: Readonly<Record<string, string>> = { 'reveal-visit': 'IDENTITY.REVEAL_NOT_ALLOWED' };
/** Files of the web app, which anybody may load: no thing of a unit. */
const NAMES_A_FILE = ['GET /lam-viec/assets/:name'];
/** Calls that end the session they are made with. */
const ENDS_SESSION = ['POST /api/auth/sign-out', 'POST /dang-xuat'];

interface Things {
  readonly petition: string;
  readonly attachment: string;
  readonly import: string;
  readonly visit: string;
}

describe('rights (promise 23)', () => {
  let office: Office;
  let ward: Ward;
  let clients: Record<Role, OfficeClient>;
  let own: Things;
  let others: Things;
  const routes = Object.entries(RIGHTS as Readonly<Record<string, Right>>);

  beforeAll(async () => {
    office = await Office.start({ env: { DONTHU_FEED_KEY: FEED_KEY } });
    ward = await Ward.of(office);
    const names = Object.keys(ROLES) as Role[];
    const signedIn = await Promise.all(names.map(async (role) => [role, await office.as(ROLES[role])] as const));
    clients = Object.fromEntries(signedIn) as Record<Role, OfficeClient>;
    own = await thingsOf(ward.desk);
    await ward.classify(own.petition, 'complaint');
    await ward.sign(own.petition);
    await ward.assign(own.petition);
    others = await thingsOf(await office.as('tiepdan.vh'));
  });
  afterAll(() => office.stop());

  it('lists every route, and no route that is not there', async () => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true); // the accounts of the new office
    const { app, close } = await startOffice(
      loadConfig({
        DONTHU_DATA_DIR: join(mkdtempSync(join(tmpdir(), 'donthu-rights-')), 'data'),
        DONTHU_PORT: '0',
        DONTHU_DEMO: 'accounts',
        DONTHU_DEMO_PASSWORD: PASSWORD,
        DONTHU_LOG_LEVEL: 'silent',
      }),
    );
    const nameless = (route: string) => route.replace(/:[^/]+/g, ':');
    try {
      expect(unlistedRoutes(app)).toEqual([]);
      const served = new Set(routesOf(app.getHttpServer()).map(({ method, url }) => nameless(`${method} ${url}`)));
      expect(routes.map(([route]) => nameless(route)).filter((route) => !served.has(route))).toEqual([]);
    } finally {
      jest.restoreAllMocks();
      await close();
    }
  });

  describe('the matrix of roles, routes and things', () => {
    const call = (client: OfficeClient | undefined, route: string, id: string): Promise<Answer> =>
      callRoute(client ?? office.anybody(), route, id);

    it('asks everybody who he is, but for the public calls', async () => {
      for (const [route, right] of routes) {
        const answer = await call(undefined, route, 'any');
        const asked = isPage(route) ? { status: 303 } : { status: 401, code: 'AUTH.REQUIRED' };
        if (right.who === 'public') expect({ route, ...answer }).not.toMatchObject(asked);
        else expect({ route, ...answer }).toMatchObject({ route, ...asked });
      }
      const stranger = office.anybody({ authorization: 'Bearer not.a.token' });
      for (const [route, right] of routes) {
        if (right.who !== 'public')
          expect({ route, ...(await call(stranger, route, 'any')) }).toMatchObject({
            route,
            status: isPage(route) ? 303 : 401,
          });
      }
    });

    it.each(Object.keys(ROLES) as Role[])('lets %s do what the table says, and nothing else', async (role) => {
      for (const [route, right] of routes) {
        const client = ENDS_SESSION.includes(route) ? await office.as(ROLES[role]) : clients[role];
        if (NAMES_A_FILE.includes(route)) continue;
        const mine = await call(client, route, idFor(right, own));
        expect({ route, role, ...refusalOf(mine) }).toEqual({ route, role, ...expectedRefusal(right, role) });
        if (right.object === undefined || !hasRole(right, role)) continue;
        const elsewhere = await call(client, route, others[right.object]);
        const seesAll = role === 'upper_level' && !route.includes('/cases/'); // nobody accepted a case there
        const sees = seesAll ? refusalOf(mine) : { refused: 'NOT_FOUND' };
        expect({ route, role, ...refusalOf(elsewhere) }).toEqual({ route, role, ...sees });
        expect({ route, ...(await call(client, route, 'khong-co')) }).toMatchObject({
          route,
          status: 404,
          code: 'NOT_FOUND',
        });
      }
    });

    it('keeps a handler from a case that is another’s, and the desk that did not upload from a report', async () => {
      const second = await office.as('xuly2');
      expect(await call(second, 'POST /api/resolution/cases/:id/:step', own.petition)).toMatchObject({
        status: 403,
        code: 'AUTH.NOT_YOURS',
      });
      expect(await call(second, 'POST /api/identity/petitions/:id/reveal', own.petition)).toMatchObject({
        status: 403,
        code: 'IDENTITY.REVEAL_NOT_ALLOWED',
      });
      expect(await call(ward.admin, 'GET /api/imports/:id/report', own.import)).toMatchObject({
        status: 403,
        code: 'AUTH.NOT_YOURS',
      });
    });

    it.each(['reception', 'handler', 'admin', 'inspector'] as const)(
      'lets %s record and end an absence of his own, and nobody else’s',
      async (role) => {
        const [client, path] = [clients[role], '/api/assignment/absences'];
        const day = { from: '2026-06-01', to: '2026-06-01' };
        const [own, another] = [client.user?.id, role === 'handler' ? ward.desk.user?.id : ward.handler.user?.id];
        const notYours = { status: 403, body: { code: 'AUTH.NOT_YOURS' } };
        const deputy = ward.second.user?.id;
        expect(await client.post(path, { officer: another, ...day, deputy })).toMatchObject(notYours);
        const { version } = await must(client.post<{ version: number }>(path, { officer: own, ...day, deputy }));
        const { items } = await must(client.get<{ items: object[] }>(path));
        expect(items).toContainEqual({ officer: own, ...day, deputy, version });
        const end = (officer?: string) => client.post(`${path}/end`, { officer, from: day.from }, { ifMatch: version });
        expect(await end(another)).toMatchObject(notYours);
        expect(await end(own)).toMatchObject({ status: 200 });
      },
    );

    it('opens the feed with the feed key, and nothing else', async () => {
      const reader = office.anybody({ authorization: `Bearer ${FEED_KEY}` });
      for (const [route, right] of routes) {
        if (right.who === 'public') continue;
        const { status, code } = await call(reader, route, own.petition);
        if (right.feedKey) expect({ route, status }).toEqual({ route, status: 200 });
        else
          expect({ route, status, code }).toEqual({
            route,
            status: 403,
            code: isPage(route) ? undefined : 'AUTH.ROLE',
          });
      }
      const wards = await must(reader.get<{ items: { unit: string }[] }>('/api/reporting/feed?limit=200'));
      expect(new Set(wards.items.map(({ unit }) => unit))).toEqual(new Set(['thuong-thanh', 'viet-hung']));
    });
  });

  it('shows neither ward anything of the other, in any list, search or reference', async () => {
    const there = await Promise.all(['tiepdan.vh', 'lanhdao.vh', 'xuly.vh'].map((name) => office.as(name)));
    const here = Object.values(clients).filter(({ user }) => user?.unit === 'thuong-thanh');
    for (const client of there) await seesNothingOf(client, own.petition, 'thuong-thanh');
    for (const client of here) await seesNothingOf(client, others.petition, 'viet-hung');
  });

  async function seesNothingOf(client: OfficeClient, petition: string, unit: string): Promise<void> {
    for (const path of LISTS) {
      const { status, body } = await client.get(path);
      expect({ path, status: [200, 403].includes(status) }).toEqual({ path, status: true });
      expect({ path, isThere: JSON.stringify(body).includes(petition) }).toEqual({ path, isThere: false });
      if (UNFILTERED.test(path)) continue;
      const asked = await client.get(`${path}${path.includes('?') ? '&' : '?'}unit=${unit}`);
      expect({ path, refused: [403, 404].includes(asked.status) }).toEqual({ path, refused: true });
    }
  }

  it('takes nothing of the other ward as a reference', async () => {
    const foreignFile = await upload(await office.as('tiepdan.vh'));
    const visit = await must((await office.as('tiepdan.vh')).post<{ visitId: string }>('/api/reception/visits', VISIT));
    const log = (changes: object) => ward.desk.post('/api/intake/petitions', { ...FORM, ...changes });
    expect(await log({ attachments: [foreignFile] })).toMatchObject({
      status: 422,
      body: { code: 'INTAKE.UNKNOWN_FILE' },
    });
    expect(await log({ visitId: visit.visitId })).toMatchObject({
      status: 422,
      body: { code: 'INTAKE.UNKNOWN_VISIT' },
    });
    expect(await ward.desk.post('/api/reception/visits', { ...VISIT, receivedBy: 'lanhdao.vh' })).toMatchObject({
      status: 422,
      body: { code: 'RECEPTION.UNKNOWN_OFFICER' },
    });
    const { petitionId } = await ward.log();
    const stranger = (await office.as('xuly.vh')).user?.id;
    const assign = { responsible: stranger, coordinating: [], leader: ward.leader.user?.id };
    expect(await ward.leader.post(`/api/assignment/petitions/${petitionId}/assign`, assign)).toMatchObject({
      status: 422,
      body: { code: 'ASSIGNMENT.UNKNOWN_OFFICER' },
    });
    const classify = { kind: 'complaint', field: 'dat_dai', eligible: true, withinJurisdiction: true };
    expect(
      await ward.desk.post(
        `/api/intake/petitions/${petitionId}/classify`,
        { ...classify, duplicateOf: others.petition },
        { ifMatch: 1 },
      ),
    ).toMatchObject({ status: 422, body: { code: 'INTAKE.UNKNOWN_DUPLICATE' } });
  });

  it('masks everything for the administrator, of whatever kind, and confirms nothing by search', async () => {
    const { admin } = clients;
    const proposal = await ward.accepted('proposal_feedback', { summary: 'Kiến nghị sửa đường Gia Quất' });
    for (const id of [own.petition, proposal.petitionId]) {
      const shown = JSON.stringify((await admin.get(`/api/intake/petitions/${id}`)).body);
      expect(shown).not.toMatch(/Đào|Gia Quất|Quyết định số 20/);
    }
    const all = await listAll(admin, '/api/intake/petitions');
    expect(all.length).toBeGreaterThan(1);
    expect(JSON.stringify(all)).not.toMatch(/Đào|Gia Quất|Quyết định số 20/);
    for (const words of ['nguyen thi dao', 'gia quat', 'quyet dinh']) {
      expect((await listAll(clients.leader, `/api/intake/petitions?q=${words}`)).length).toBeGreaterThan(0);
      expect(await listAll(admin, `/api/intake/petitions?q=${words}`)).toEqual([]);
    }
    expect((await admin.get(`/api/intake/attachments/${own.attachment}`)).status).toBe(403);
  });

  async function thingsOf(desk: OfficeClient): Promise<Things> {
    const attachment = await upload(desk);
    const { petitionId } = await must(
      desk.post<Logged>('/api/intake/petitions', { ...FORM, attachments: [attachment] }),
    );
    const file = { name: 'so-cu.csv', bytes: new TextEncoder().encode('Họ tên;Ngày nhận;Nội dung\nA;02/01/2026;B\n') };
    const { importId } = await must(desk.upload<{ importId: string }>('/api/imports', file));
    const { visitId } = await must(desk.post<{ visitId: string }>('/api/reception/visits', VISIT));
    return { petition: petitionId, attachment, import: importId, visit: visitId };
  }
});

const VISIT = {
  receivedOn: '2026-03-02',
  kind: 'regular',
  visitors: [{ fullName: 'Trần Văn Hòa', address: 'Số 1' }],
  content: 'Trình bày',
  handling: 'guide',
};

const LISTS = [
  '/api/intake/petitions',
  '/api/intake/petitions?q=dao',
  '/api/intake/petitions?responsible=none',
  '/api/deadline/alerts',
  '/api/reception/visits?from=2026-01-01',
  '/api/reception/days',
  '/api/assignment/officers',
  '/api/assignment/load',
  '/api/reporting/summary',
  '/api/reporting/cases?figure=open',
  '/api/reporting/register.csv',
  '/api/reporting/feed',
  '/api/identity/reveals',
  '/api/auth/accounts',
  '/api/operations/parked',
  '/api/operations/discarded',
  '/api/imports',
];
const UNFILTERED = /reveals|accounts|parked|discarded/;

interface Answer {
  readonly status: number;
  readonly code: unknown;
}

/** Refusals of the guard only: whatever else an empty request meets comes after them. */
const refusalOf = ({ status, code }: Answer): { refused: unknown } => ({
  refused: status === 401 || status === 403 || code === 'NOT_FOUND' ? code : null,
});

/** People get pages: sent to the sign-in, or told in words. */
const isPage = (route: string) => !route.includes(' /api/');

const hasRole = ({ who }: Right, role: Role) => typeof who === 'string' || who.includes(role);

function expectedRefusal(right: Right, role: Role): { refused: unknown } {
  if (!hasRole(right, role)) return { refused: 'AUTH.ROLE' };
  if (right.whose === undefined || HOLDERS[right.whose]?.includes(role)) return { refused: null };
  return { refused: REFUSALS[right.whose] ?? 'AUTH.NOT_YOURS' };
}

function idFor({ object }: Right, things: Things): string {
  return object === undefined ? 'a-xuly1' : things[object];
}

async function callRoute(client: OfficeClient, route: string, id: string): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ');
  let isFirst = true;
  const path = pattern.replace(/:[^/]+/g, (name) => {
    const value = isFirst ? (/year/.test(name) ? '2026' : id) : 'verify';
    isFirst = false;
    return value;
  });
  const body = method === 'GET' || method === 'DELETE' ? undefined : {};
  const response = await client.raw(path, {
    method,
    redirect: 'manual',
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await textOf(response);
  const code: unknown = text.startsWith('{') ? (JSON.parse(text) as Reply['body'])['code'] : undefined;
  return { status: response.status, code };
}

/** A stream that stays open is let in or not; there is no end of it to wait for. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  await response.body?.cancel();
  return '';
}

async function upload(client: OfficeClient): Promise<string> {
  const file = { name: 'don.txt', bytes: new TextEncoder().encode('Đơn viết tay') };
  return (await must(client.upload<{ fileId: string }>('/api/intake/attachments', file))).fileId;
}
