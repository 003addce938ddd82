import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@donthu/config';
import type { AnyView } from '@donthu/views';
import { EmbeddedViewStore } from '@donthu/views/embedded/embedded-view.store';
import { startOffice } from '../../apps/office/src/office';
import { OfficeClient } from './client';
import { freePort, PASSWORD } from './office';
import { Chance, StormyWard } from './storm';
import { must, Ward } from './ward';

export interface RecordedQuery {
  readonly view: AnyView;
  readonly index: string;
  /** As the service asked; a count has no limit of its own. */
  readonly query: Parameters<EmbeddedViewStore['find']>[1];
}

/** A view's rows, to fill another engine with. */
export interface ViewRow {
  readonly view: AnyView;
  readonly key: string;
  readonly slices: Readonly<Record<string, { readonly version: number; readonly data: unknown }>>;
}

export interface Recorded {
  readonly views: readonly AnyView[];
  readonly queries: readonly RecordedQuery[];
  readonly rows: readonly ViewRow[];
  /** Asks the engine that the office ran on. */
  plan(query: RecordedQuery): Promise<{ readonly index: string | null }>;
  /** The rows it finds, in order. */
  keys(query: RecordedQuery): Promise<string[]>;
  close(): Promise<void>;
}

const PERIOD = 'from=2026-03-01&to=2026-04-30';
const PETITION_FILTERS = [
  '',
  'state=accepted',
  'kind=complaint',
  'responsible=none',
  'responsible=a-xuly1',
  'responsible=a-xuly1&state=accepted',
  'open=true',
  'open=true&state=logged',
  'open=false',
  'open=true&responsible=none',
  'open=true&coordinating=a-xuly2',
  'toTell=true',
  'overdue=true',
  'overdue=false',
  'q=noi%20dung',
  'q=2/2026',
  PERIOD,
  `state=logged&kind=complaint&${PERIOD}`,
  `q=noi%20dung&responsible=a-xuly1&state=accepted&${PERIOD}`,
  'q=nguoi&overdue=true',
];

function questions(petitionId: string): string[] {
  const filtered = (path: string, filters: readonly string[]) => filters.map((filter) => `${path}?${filter}`);
  return [
    ...filtered('/api/intake/petitions', PETITION_FILTERS),
    ...filtered('/api/deadline/alerts', [
      '',
      'kind=overdue',
      `petitionId=${petitionId}`,
      `petitionId=${petitionId}&kind=overdue`,
      PERIOD,
      `kind=overdue&${PERIOD}`,
      'latestFirst=true',
      `kind=overdue&latestFirst=true&${PERIOD}`,
    ]),
    ...filtered('/api/reception/visits', ['', PERIOD, `unlogged=true&${PERIOD}`]),
    ...filtered('/api/reporting/summary', ['', PERIOD]),
    ...filtered('/api/reporting/summary/units', [PERIOD]),
    ...filtered('/api/reporting/cases', ['figure=open', `figure=received&${PERIOD}`, `figure=rated&${PERIOD}`]),
    ...filtered('/api/reporting/register.csv', [PERIOD]),
    ...filtered('/api/identity/reveals', ['', PERIOD]),
    ...filtered('/api/reporting/audit', ['', PERIOD, `kind=account&${PERIOD}`]),
    ...filtered('/api/deadline/deliveries', ['', PERIOD]),
    '/api/reception/days?month=2026-03',
    '/api/reporting/feed',
    '/api/assignment/officers',
    '/api/assignment/load',
    '/api/auth/accounts',
    '/api/auth/units',
    '/api/operations/parked',
    '/api/imports',
    ...['intake', 'assignment', 'deadline'].map((service) => `/api/${service}/petitions/${petitionId}`),
    `/api/intake/petitions/${petitionId}/duplicates`,
    `/api/resolution/cases/${petitionId}`,
    `/api/reporting/petitions/${petitionId}/timeline`,
  ];
}

/** Runs an office in this process and writes down every query that its services put to their views. */
export async function recordQueries(): Promise<Recorded> {
  const recorder = record();
  const port = await freePort();
  jest.spyOn(process.stdout, 'write').mockReturnValue(true); // the accounts of the new office
  const running = await startOffice(
    loadConfig({
      DONTHU_DATA_DIR: join(mkdtempSync(join(tmpdir(), 'donthu-queries-')), 'data'),
      DONTHU_PORT: String(port),
      DONTHU_DEMO: 'accounts',
      DONTHU_DEMO_PASSWORD: PASSWORD,
      DONTHU_CLOCK: 'manual',
      DONTHU_CLOCK_START: '2026-03-02T01:00:00Z',
      DONTHU_LOG_LEVEL: 'silent',
      DONTHU_SMTP_URL: 'smtp://127.0.0.1:1',
    }),
  );
  await useEverything(`http://127.0.0.1:${port}`);
  jest.restoreAllMocks();
  const { views } = running.office.engine;
  const asked = distinct(recorder.queries);
  const rows = [...recorder.views.values()].flatMap((view) => rowsOf(views, view));
  return {
    views: [...recorder.views.values()],
    queries: asked,
    rows,
    plan: ({ view, query }) => views.plan(view, query),
    keys: async ({ view, query }) => (await views.find(view, query)).map(({ key }) => key),
    close: () => running.close(),
  };
}

function record() {
  const views = new Map<string, AnyView>();
  const queries: RecordedQuery[] = [];
  const { register, find, count } = EmbeddedViewStore.prototype;
  const note = (view: AnyView, query: RecordedQuery['query']) => queries.push({ view, index: query.index, query });
  jest.spyOn(EmbeddedViewStore.prototype, 'register').mockImplementation(function (this: EmbeddedViewStore, view) {
    views.set(view.name, view);
    return register.call(this, view);
  });
  jest.spyOn(EmbeddedViewStore.prototype, 'find').mockImplementation(function (this: EmbeddedViewStore, view, query) {
    note(view, query);
    return find.call(this, view, query);
  });
  jest.spyOn(EmbeddedViewStore.prototype, 'count').mockImplementation(function (this: EmbeddedViewStore, view, query) {
    note(view, { ...query, limit: 1 });
    return count.call(this, view, query);
  });
  return { views, queries };
}

async function useEverything(url: string): Promise<void> {
  const seen = new Map<string, number>();
  const office = {
    async as(username: string) {
      const client = new OfficeClient(url, seen);
      await client.signIn(username, PASSWORD);
      return client;
    },
  };
  const ward = await Ward.of(office);
  await mailable(ward);
  const chance = new Chance(5);
  const wards = [await StormyWard.of(office, chance), await StormyWard.of(office, chance, '.vh')];
  const { petitionId, receipt } = await ward.accepted('complaint', { attachments: [await attach(ward)] });
  for (const day of ['2026-03-02', '2026-03-06', '2026-03-20', '2026-04-20']) {
    await ward.moveTo(day);
    for (let deed = 0; deed < 15; deed += 1) await chance.of(wards).happens(day);
  }
  await ward.desk.post('/api/public/look-up', receipt);
  const { body } = await ward.desk.get<{ attachments: { fileId: string }[] }>(`/api/intake/petitions/${petitionId}`);
  await ward.desk.get(`/api/intake/attachments/${body.attachments[0]?.fileId}`);
  await linkVisit(ward);
  await changeCalendar(ward);
  await importRegister(ward);
  await ward.desk.raw('/ket-qua-cong-khai');
  for (const username of ['tiepdan', 'lanhdao', 'captren', 'quantri', 'thanhtra']) {
    const client = await office.as(username);
    for (const path of questions(petitionId)) await pages(client, path);
  }
  await (await office.as('lanhdao')).raw('/metrics');
}

/** A second page too, where there is one: behind a cursor the query is another. */
async function pages(client: OfficeClient, path: string): Promise<void> {
  const separator = path.includes('?') ? '&' : '?';
  const first = await client.get<{ nextCursor?: string | null }>(`${path}${separator}limit=2`);
  const reply = first.status === 400 ? await client.get<{ nextCursor?: string | null }>(path) : first;
  const cursor = reply.body.nextCursor;
  if (typeof cursor === 'string') await must(client.get(`${path}${separator}limit=2&cursor=${cursor}`));
}

async function mailable({ admin, leader }: Ward): Promise<void> {
  const path = `/api/auth/accounts/${leader.user?.id}`;
  await must(admin.patch(path, { email: 'lanhdao@example.vn' }, { ifMatch: 1 }));
}

async function attach({ desk }: Ward): Promise<string> {
  const file = { name: 'don.txt', bytes: new TextEncoder().encode('Đơn viết tay') };
  return (await must(desk.upload<{ fileId: string }>('/api/intake/attachments', file))).fileId;
}

async function linkVisit(ward: Ward): Promise<void> {
  const visitors = [{ fullName: 'Trần Văn Hòa', address: 'Số 1' }];
  const visit = { receivedOn: '2026-04-20', kind: 'regular', visitors, content: 'Trình bày', handling: 'petition' };
  const { visitId } = await must(ward.desk.post<{ visitId: string }>('/api/reception/visits', visit));
  await ward.log({ visitId });
}

async function importRegister({ desk }: Ward): Promise<void> {
  const bytes = new TextEncoder().encode('Ngày nhận;Họ và tên;Nội dung\n05/01/2026;Lê Văn Cũ;Đơn của sổ cũ');
  const { importId } = await must(desk.upload<{ importId: string }>('/api/imports', { name: 'so.csv', bytes }));
  while ((await must(desk.get(`/api/imports/${importId}`)))['state'] === 'checking') continue;
}

async function changeCalendar({ admin }: Ward): Promise<void> {
  const path = '/api/deadline/calendars/2026';
  const { days } = await must(admin.get<{ days: object[] }>(path));
  const more = {
    state: 'confirmed',
    days: [...days, { date: '2026-05-22', kind: 'holiday', name: 'Nghỉ bất thường' }],
  };
  await must(admin.put(`${path}?dryRun=true`, more, { ifMatch: 0 }));
  await must(admin.put(path, more, { ifMatch: 0 }));
  while ((await must(admin.get('/api/deadline/calendar-jobs/2026')))['state'] !== 'done') continue;
}

/** One of each shape: the same view, index, bounds and filters, whatever the values. */
function distinct(queries: readonly RecordedQuery[]): RecordedQuery[] {
  const shapes = new Map<string, RecordedQuery>();
  for (const recorded of queries) {
    const { after, tokens = [], also = {}, from, to, descending } = recorded.query;
    const given = Object.entries(also).flatMap(([field, value]) => (value === undefined ? [] : [field]));
    const shape = [recorded.view.name, recorded.index, given, from !== undefined, to !== undefined, descending];
    shapes.set(JSON.stringify([...shape, tokens.length > 0, after !== undefined]), recorded);
  }
  return [...shapes.values()];
}

function rowsOf(views: EmbeddedViewStore, view: AnyView): ViewRow[] {
  const rows = views.database.prepare(`SELECT key, slices FROM view_${view.name}`).all() as {
    key: string;
    slices: string;
  }[];
  return rows.map(({ key, slices }) => ({ view, key, slices: JSON.parse(slices) as ViewRow['slices'] }));
}
