import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OfficeClient, Reply } from './harness/client';
import { deedCount, historyOf } from './harness/history';
import { Office } from './harness/office';
import { listAll, must, Ward } from './harness/ward';

const REGISTER = readFileSync(join(__dirname, 'fixtures/so-don-thu-2026-q1.csv'));
const TEXT = REGISTER.toString('utf8').replace(/^\uFEFF/, '');
/** The same rows in another file: the very same one is not entered twice. */
const copyOf = (n: number) => Buffer.from(TEXT.replace('QUÝ I NĂM', `QUÝ I (BẢN ${n}) NĂM`));
const TOTAL = 140;
const ERRORS = 4;
const KEPT = TOTAL - ERRORS;
const QUARTER = 'from=2026-01-01&to=2026-03-31';

interface Import {
  readonly importId: string;
  readonly state: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly skipped: number;
  readonly notices: readonly string[];
  readonly rows: { readonly total: number; readonly ok: number; readonly warnings: number; readonly errors: number };
}

interface Item {
  readonly petitionId: string;
  readonly register: { readonly book: string; readonly number: number; readonly year: number };
  readonly state: string;
  readonly receivedOn: string;
}

describe('importing an old register', () => {
  let office: Office;
  let ward: Ward;

  beforeAll(async () => {
    office = await Office.start({ env: { DONTHU_CLOCK_START: '2026-05-04T01:00:00Z' } });
    ward = await Ward.of(office);
  });
  afterAll(() => office.stop());

  function upload(
    bytes: Uint8Array,
    fields: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply<Import>> {
    const file = { name: 'so-don-thu.csv', bytes: new Uint8Array(bytes) };
    const client = office.anybody({ authorization: `Bearer ${ward.desk.bearer}`, ...headers });
    return client.upload<Import>('/api/imports', file, fields);
  }

  const get = (importId: string, client = ward.desk) => client.get<Import>(`/api/imports/${importId}`);
  const commit = (importId: string) => must(ward.desk.post<Import>(`/api/imports/${importId}/commit`));
  const undo = (importId: string) => ward.desk.delete<Import>(`/api/imports/${importId}`);

  /** Asks until the import has left these states; the answer itself takes its time. */
  async function past(importId: string, ...states: string[]): Promise<Import> {
    for (;;) {
      const now = await must(get(importId));
      expect(now.progress.done).toBeLessThanOrEqual(now.progress.total);
      if (!states.includes(now.state)) return now;
    }
  }

  async function ready(bytes: Uint8Array, fields: Readonly<Record<string, string>> = {}): Promise<Import> {
    const { status, body } = await upload(bytes, fields);
    expect(status).toBe(202);
    return past(body.importId, 'checking');
  }

  async function committed(bytes: Uint8Array, fields: Readonly<Record<string, string>> = {}): Promise<Import> {
    const { importId } = await ready(bytes, fields);
    await commit(importId);
    return past(importId, 'committing');
  }

  const rowsOf = async (importId: string, client: OfficeClient = ward.desk) =>
    (await listAll<Item>(client, '/api/intake/petitions')).filter(({ register }) =>
      register.book.startsWith(`import-${importId}`),
    );
  const summary = () => must(ward.leader.get(`/api/reporting/summary?${QUARTER}`));

  describe('as history', () => {
    let importId: string;

    it('is checked first: each of its 140 rows in exactly one of three, and nothing stored', async () => {
      const before = historyOf(office.dataDir).filter(({ stream }) => stream.startsWith('petition/')).length;
      const checked = await ready(REGISTER);
      importId = checked.importId;
      expect(checked).toMatchObject({ state: 'ready', rows: { total: TOTAL, errors: ERRORS } });
      expect(checked.rows.ok + checked.rows.warnings).toBe(KEPT);
      expect(historyOf(office.dataDir).filter(({ stream }) => stream.startsWith('petition/'))).toHaveLength(before);
      expect(await rowsOf(importId)).toEqual([]);
    });

    it('tells its uploader what is wrong with which row, and what its columns hold, before anything is kept', async () => {
      const { status, body } = await ward.desk.upload<{ columns: { title: string }[]; mapping: object }>(
        '/api/imports/columns',
        { name: 'so.csv', bytes: new Uint8Array(REGISTER) },
      );
      expect(status).toBe(200);
      expect(body.columns.map(({ title }) => title)).toContain('Họ và tên');
      expect(body.mapping).toMatchObject({ fullName: 'Họ và tên' });
      const rows = await listAll<{ line: number; result: string; remarks: string[] }>(
        ward.desk,
        `/api/imports/${importId}/rows`,
      );
      expect(rows.filter(({ result }) => result === 'error')).toHaveLength(ERRORS);
      expect(rows).toContainEqual({
        line: 17,
        result: 'error',
        remarks: expect.arrayContaining(['Ngày nhận là ngày không có trong lịch.']) as unknown,
      });
      expect((await ward.admin.get(`/api/imports/${importId}/rows`)).status).toBe(403);
      const broken = { name: 'so.csv', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0, 16]) };
      expect(await ward.desk.upload('/api/imports/columns', broken)).toMatchObject({
        status: 422,
        body: { code: 'IMPORT.UNREADABLE', detail: expect.stringContaining('bảng') as unknown },
      });
    });

    it('gives the officer his own file back with two columns, and nobody else', async () => {
      const report = await ward.desk.raw(`/api/imports/${importId}/report`);
      expect(report.headers.get('content-type')).toContain('text/csv');
      const bytes = Buffer.from(await report.arrayBuffer());
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const [was, is] = [TEXT, bytes.toString('utf8').slice(1)].map((text) => text.split('\r\n'));
      expect(is).toHaveLength(was?.length ?? 0);
      expect(is?.[4]).toBe(`${was?.[4]};Kết quả kiểm tra;Ghi chú kiểm tra`);
      expect(is?.[16]).toContain(`${was?.[16]};Lỗi;"[Lỗi] Ngày nhận là ngày không có trong lịch. [Cảnh báo] `);
      expect(is?.slice(-2)).toEqual(was?.slice(-2));
      const verdicts = (word: string) =>
        is?.filter((line) => new RegExp(`;${word};(?=[^;]*$|\\[|"\\[)`).test(line)).length;
      expect(verdicts('Lỗi')).toBe(ERRORS);
      expect(await ward.admin.get(`/api/imports/${importId}/report`)).toMatchObject({ status: 403 });
      expect(await (await office.as('tiepdan.vh')).get(`/api/imports/${importId}/report`)).toMatchObject({
        status: 404,
      });
    });

    it('is committed once, however often that is asked for, and keeps the numbers of its rows', async () => {
      await Promise.all([commit(importId), commit(importId), commit(importId)]);
      expect(await past(importId, 'committing')).toMatchObject({
        state: 'committed',
        progress: { done: KEPT, total: KEPT },
      });
      expect(await commit(importId)).toMatchObject({ state: 'committed' });
      const rows = await rowsOf(importId);
      expect(rows).toHaveLength(KEPT);
      expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['history']));
      const numbers = rows.map(({ register }) => register.number);
      expect(numbers.filter((number) => number === 76)).toHaveLength(2); // its own numbers, repeated as in the file
      expect(numbers).toEqual(expect.arrayContaining([1, 2, 140]));
      expect((await ward.log({ receivedOn: '2026-05-04' })).register).toMatchObject({ book: 'live', number: 1 });
    });

    it('is found by names and texts, masked where the law wants it', async () => {
      const found = await listAll<{ summary: string; petitioners: { displayName: string }[] }>(
        ward.desk,
        '/api/intake/petitions?q=dang%20thu%20nam',
      );
      expect(found).toMatchObject([{ petitioners: [{ displayName: 'Đặng Thu Nam' }] }]);
      expect(await listAll(ward.desk, '/api/intake/petitions?q=bui%20ngoc%20nam')).toEqual([]); // a denouncer
    });

    it('counts in the reports of its time and alerts nobody, ever', async () => {
      expect(await summary()).toMatchObject({ received: KEPT, carriedOver: 0 });
      await ward.moveTo('2026-06-30');
      const own = new Set((await rowsOf(importId)).map(({ petitionId }) => petitionId));
      const alerts = await ward.alerts('');
      expect(alerts.filter(({ petitionId }) => own.has(petitionId))).toEqual([]);
      expect(alerts.length).toBeGreaterThan(0); // of the one that was logged
      const [first = ''] = own;
      expect(await ward.obligations(first)).toEqual([]);
      const classify = { kind: 'complaint', field: 'dat_dai', eligible: true, withinJurisdiction: true };
      expect(await ward.desk.post(`/api/intake/petitions/${first}/classify`, classify, { ifMatch: 1 })).toMatchObject({
        status: 409,
        body: { code: 'INTAKE.HISTORY_ONLY' },
      });
    });

    it('shows its report no longer than thirty days', async () => {
      expect(await ward.desk.get(`/api/imports/${importId}/report`)).toMatchObject({
        status: 410,
        body: { code: 'IMPORT.REPORT_EXPIRED' },
      });
      expect(await ward.desk.get(`/api/imports/${importId}`)).toMatchObject({ body: { fileOpens: false } });
    });

    it('is taken back as a whole, and leaves no trace in lists and reports', async () => {
      const { importId: second } = await committed(copyOf(2));
      const [row] = await rowsOf(second);
      await ward.moveTo('2026-08-31'); // the file itself is gone by then
      expect(await undo(second)).toMatchObject({ status: 200, body: { state: 'undone' } });
      expect(await undo(second)).toMatchObject({ status: 200, body: { state: 'undone' } });
      expect(await rowsOf(second)).toEqual([]);
      expect((await ward.desk.get(`/api/intake/petitions/${row?.petitionId}`)).status).toBe(404);
      expect(await summary()).toMatchObject({ received: KEPT });
      expect(await ward.desk.post(`/api/imports/${second}/commit`)).toMatchObject({
        status: 409,
        body: { code: 'IMPORT.NOT_READY' },
      });
    });
  });

  it('is not entered twice: the same file warns of every row, and its commit adds none', async () => {
    const before = await rowsOf('');
    const again = await ready(REGISTER);
    expect(again).toMatchObject({ rows: { total: TOTAL, ok: 0, warnings: KEPT, errors: ERRORS } });
    expect(again.notices).toHaveLength(1);
    await commit(again.importId);
    expect(await past(again.importId, 'committing')).toMatchObject({ state: 'committed', skipped: KEPT });
    expect(await rowsOf('')).toHaveLength(before.length);
    expect(await undo(again.importId)).toMatchObject({ status: 200, body: { state: 'undone' } });
    expect(await rowsOf('')).toHaveLength(before.length);
  });

  it('happens once under one key, and takes no other file under it', async () => {
    const key = { 'idempotency-key': 'so-quy-1' };
    const [first, second] = await Promise.all([upload(REGISTER, {}, key), upload(REGISTER, {}, key)]);
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.body.importId).toBe(first.body.importId);
    await past(first.body.importId, 'checking');
    expect(await upload(Buffer.from(`${TEXT}\r\n`), {}, key)).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY.KEY_REUSED' },
    });
    expect(await upload(REGISTER, { openRows: 'take_over' }, key)).toMatchObject({ status: 422 });
  });

  it('reads what other offices export: Unicode text, no mark, commas, columns under other titles', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tabbed(TEXT), 'utf16le')]);
    for (const bytes of [utf16, Buffer.from(TEXT), Buffer.from(TEXT.normalize('NFD'))])
      expect((await ready(bytes)).rows).toMatchObject({ total: TOTAL, errors: ERRORS });
    const strange = Buffer.from(TEXT.replace('Họ và tên', 'Bên A').replace('Tóm tắt', 'Sự việc'));
    expect(await ready(strange)).toMatchObject({ state: 'failed', failure: 'IMPORT.COLUMN_MISSING' });
    const mapping = JSON.stringify({ fullName: 'Bên A', summary: 'Sự việc' });
    expect((await ready(strange, { mapping })).rows).toMatchObject({ total: TOTAL, errors: ERRORS });
    for (const bytes of [Buffer.from('no table at all'), Buffer.from([0, 1, 2, 3])])
      expect(await ready(bytes)).toMatchObject({ state: 'failed' });
  });

  describe('with its open rows taken over', () => {
    let importId: string;
    let live: readonly Item[];

    beforeAll(async () => {
      ({ importId } = await committed(REGISTER, { openRows: 'take_over' }));
      live = (await rowsOf(importId)).filter(({ state }) => state === 'logged');
      await ward.moveTo('2026-08-31');
    });

    it('makes rows without an answer live work with deadlines', async () => {
      expect(live.length).toBeGreaterThan(10);
      expect(live.length).toBeLessThan(KEPT);
      for (const { petitionId, receivedOn } of live.slice(0, 5)) {
        const handle = (await ward.obligations(petitionId)).find(({ step }) => step === 'petition.handle');
        expect(handle).toMatchObject({ startsOn: receivedOn, state: 'overdue' });
        const steps = (await ward.obligations(petitionId)).map(({ step }) => step);
        expect(steps).not.toContain('petition.notify-result'); // nobody is known to have stood before the desk
      }
    });

    it('brings what is overdue already as one digest', async () => {
      const taken = new Set(live.map(({ petitionId }) => petitionId));
      const alerts = (await ward.alerts('kind=overdue')).filter(({ petitionId }) => taken.has(petitionId));
      expect(new Set(alerts.map(({ petitionId }) => petitionId))).toEqual(taken);
      expect(new Set(alerts.map((alert) => Reflect.get(alert, 'digest') as unknown))).toEqual(new Set([importId]));
    });

    it('is not taken back once somebody has worked on one of them, and stays whole', async () => {
      const [edited] = live;
      await ward.classify(edited?.petitionId ?? '', 'complaint');
      const before = deedCount(office.dataDir);
      expect(await undo(importId)).toMatchObject({ status: 409, body: { code: 'IMPORT.EDITED' } });
      expect(deedCount(office.dataDir)).toBe(before);
      expect(await rowsOf(importId)).toHaveLength(KEPT);
    });

    it('alerts nobody any more once it was taken back', async () => {
      const before = await summary();
      const other = await committed(copyOf(3), { openRows: 'take_over' });
      const taken = new Set((await rowsOf(other.importId)).map(({ petitionId }) => petitionId));
      await ward.moveTo('2026-09-01');
      const standing = async () =>
        (await ward.alerts('')).filter(({ petitionId, withdrawnAt }) => taken.has(petitionId) && !withdrawnAt);
      expect((await standing()).length).toBeGreaterThan(0);
      expect(await undo(other.importId)).toMatchObject({ status: 200, body: { state: 'undone' } });
      expect(await standing()).toEqual([]);
      await ward.moveTo('2026-10-01');
      expect(await standing()).toEqual([]);
      expect(await summary()).toEqual(before);
    });

    it('is not taken back either once one of them was given to somebody', async () => {
      const other = await committed(copyOf(4), { openRows: 'take_over' });
      const row = (await rowsOf(other.importId)).find(({ state }) => state === 'logged');
      await ward.assign(row?.petitionId ?? '');
      expect(await undo(other.importId)).toMatchObject({ status: 409, body: { code: 'IMPORT.EDITED' } });
    });
  });

  it('goes on where it stood when the office dies over it, and stores every row once', async () => {
    const { importId: checked } = (await upload(REGISTER)).body;
    await office.kill();
    await office.run();
    expect(await past(checked, 'checking')).toMatchObject({ state: 'ready' });
    for (const delayMs of [0, 10, 30]) {
      const { importId } = await ready(copyOf(10 + delayMs));
      await commit(importId);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await office.kill();
      await office.run();
      expect(await past(importId, 'committing')).toMatchObject({
        state: 'committed',
        progress: { done: KEPT, total: KEPT },
      });
      const stored = historyOf(office.dataDir).flatMap(({ events }) => events);
      const lines = stored.flatMap(({ data }) =>
        data['importId'] === importId && 'line' in data ? [data['line']] : [],
      );
      expect(lines).toHaveLength(KEPT);
      expect(new Set(lines).size).toBe(KEPT);
      expect(await rowsOf(importId)).toHaveLength(KEPT);
    }
  });
});

/** Tabs for semicolons outside of quotes, as "Unicode text" has them. */
function tabbed(text: string): string {
  return text.replace(/"(?:[^"]|"")*"|;/g, (piece) => (piece === ';' ? '\t' : piece));
}
