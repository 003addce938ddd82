import { SessionTokens } from '@donthu/auth';
import { InfrastructureError } from '@donthu/eventing';
import { DamagedFileError, SealedFiles } from '@donthu/files';
import { SealingKeys } from '@donthu/sealing';
import { ServiceUnderTest } from '@donthu/testing/service/service-under-test';
import { account, unit } from '@donthu/testing/service/told';
import { IntakeModule } from '../intake.module';
import { ImportRows, petitionOfRow } from './import-rows';

const TITLES = 'STT;Ngày nhận;Họ và tên;Địa chỉ;CCCD;Loại đơn;Lĩnh vực;Nội dung;Hướng xử lý;Ngày trả lời;Ghi chú';
const ROWS = [
  '1;05/01/2026;Lê Văn Một;Số 1 tổ 7;001190000001;Khiếu nại;Đất đai;Khiếu nại thu hồi đất;Thụ lý;21/01/2026;',
  '2;06/01/2026;Trần Thị Hai;Số 2 tổ 7;;Kiến nghị;Môi trường;Kiến nghị về điểm tập kết rác;;;Nộp trực tiếp',
  '3;07/01/2026;;Số 3 ngõ 5 Gia Quất;;Tố cáo;Công chức, công vụ;Tố cáo cán bộ, người viết ở Số 3 ngõ 5 Gia Quất;Hướng dẫn;;Đơn nặc danh',
];
const FILE = [TITLES, ...ROWS].join('\n');
const HEADER_LINES = 1;
const lineOf = (row: number) => HEADER_LINES + row;

interface Import {
  readonly importId: string;
  readonly state: string;
  readonly rows: { readonly total: number; readonly ok: number; readonly warnings: number; readonly errors: number };
  readonly skipped: number;
  readonly notices: readonly string[];
  readonly failure?: string;
}

let service: ServiceUnderTest;

beforeEach(async () => {
  service = await new ServiceUnderTest([IntakeModule]).start();
  await service.tell(
    unit('ha-noi', 'UBND thành phố Hà Nội'),
    unit('thuong-thanh', 'UBND phường Thượng Thanh', 'ha-noi'),
    account('a-tiepdan', 'tiepdan', ['reception']),
  );
});
afterEach(async () => {
  jest.restoreAllMocks();
  await service.close();
});

async function ask<T>(method: 'GET' | 'POST' | 'DELETE', url: string, language = 'vi') {
  const answer = await service.call('a-tiepdan', { method, url, headers: { 'accept-language': language } });
  return { status: answer.statusCode, body: answer.json<T>() };
}

const get = async (importId: string, language?: string) =>
  (await ask<Import>('GET', `/api/imports/${importId}`, language)).body;
const commit = (importId: string) => ask<Import>('POST', `/api/imports/${importId}/commit`);
const undo = (importId: string) => ask<Import>('DELETE', `/api/imports/${importId}`);

async function past(importId: string, state: string): Promise<Import> {
  for (;;) {
    const now = await get(importId);
    if (now.state !== state) return now;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function ready(openRows: 'history' | 'take_over' = 'history', text = FILE): Promise<Import> {
  const boundary = 'register-of-the-spec';
  const part = (head: string, content: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`;
  const payload = `${part('name="openRows"', openRows)}${part('name="file"; filename="so.csv"', text)}--${boundary}--\r\n`;
  const { token } = await service.app.get(SessionTokens).issue('a-tiepdan');
  const { statusCode, body } = await service.app.inject({
    method: 'POST',
    url: '/api/imports',
    payload,
    headers: { authorization: `Bearer ${token}`, 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
  expect(statusCode).toBe(202);
  return past((JSON.parse(body) as Import).importId, 'checking');
}

async function committed(openRows?: 'history' | 'take_over'): Promise<Import> {
  const { importId } = await ready(openRows);
  await commit(importId);
  const done = await past(importId, 'committing');
  await service.settled();
  return done;
}

const streamOf = (importId: string, row: number) =>
  service.office.engine.store.readStream(`petition/${petitionOfRow(importId, lineOf(row))}`);
const lengths = (importId: string) => Promise.all([1, 2, 3].map(async (row) => (await streamOf(importId, row)).length));
const stored = async () =>
  (await ask<{ items: { register: { book: string; number: number } }[] }>('GET', '/api/intake/petitions')).body.items;

describe('the list of imports', () => {
  interface Item {
    readonly importId: string;
    readonly fileName: string | null;
    readonly state: string;
    readonly rows: Import['rows'];
    readonly skipped: number;
    readonly by: string;
    readonly startedAt: string;
  }
  const list = async (account: string, query = '') => {
    const answer = await service.call(account, { url: `/api/imports${query}` });
    return {
      status: answer.statusCode,
      text: answer.body,
      ...answer.json<{ items: Item[]; nextCursor: string | null }>(),
    };
  };

  it('tells file, rows, state, by whom and when, newest first and page by page', async () => {
    expect((await list('a-tiepdan')).items).toEqual([]);
    const first = await committed();
    const second = await ready('take_over', `${FILE}\n`);
    await service.settled();
    const page = await list('a-tiepdan', '?limit=1');
    const rest = await list('a-tiepdan', `?limit=1&cursor=${page.nextCursor ?? ''}`);
    expect([...page.items, ...rest.items]).toEqual(
      [
        { ...second, openRows: 'take_over' },
        { ...first, openRows: 'history' },
      ].map(({ importId, state, rows, skipped, openRows }) => ({
        importId,
        fileName: 'so.csv',
        state,
        rows,
        skipped,
        openRows,
        by: 'a-tiepdan',
        startedAt: '2026-03-10T02:00:00.000Z',
      })),
    );
    expect(rest.nextCursor).toBeNull();
  });

  it('tells nobody else the name of a file, and nobody what stands in it', async () => {
    await ready();
    await service.tell(account('a-quantri', 'quantri', ['admin']), account('a-lanhdao', 'lanhdao', ['leader']));
    await service.settled();
    const others = await list('a-quantri');
    expect(others.items).toMatchObject([{ fileName: null, state: 'ready', by: 'a-tiepdan' }]);
    const opened = await service.call('a-quantri', { url: `/api/imports/${others.items[0]?.importId ?? ''}` });
    expect(opened.json()).toMatchObject({ by: 'a-tiepdan', fileOpens: true });
    for (const { text } of [others, await list('a-tiepdan')]) expect(text).not.toMatch(/Lê Văn Một|001190000001|STT/);
    expect((await list('a-lanhdao')).status).toBe(403);
  });

  it('is told though the file of one of them is damaged', async () => {
    const damaged = await ready();
    const whole = await ready('take_over', `${FILE}\n`);
    await service.settled();
    const files = service.app.get(SealedFiles, { strict: false });
    const header = files.header.bind(files);
    const first = jest.spyOn(files, 'header').mockRejectedValueOnce(new DamagedFileError());
    first.mockImplementation(header);
    const { items } = await list('a-tiepdan');
    expect(items.map(({ importId }) => importId).sort()).toEqual([damaged.importId, whole.importId].sort());
    expect(items.filter(({ fileName }) => fileName === 'so.csv')).toHaveLength(1);
  });

  it('is each unit’s own', async () => {
    await ready();
    await service.tell(
      unit('viet-hung', 'UBND phường Việt Hưng', 'ha-noi'),
      account('a-vh', 'vh', ['reception'], 'viet-hung'),
    );
    await service.settled();
    expect((await list('a-vh')).items).toEqual([]);
  });
});

describe('an import that meets an outage', () => {
  it('stays at its commit while no keys are to be had, and ends by itself once they are', async () => {
    const { importId } = await ready();
    const keys = jest
      .spyOn(service.app.get(SealingKeys, { strict: false }), 'take')
      .mockRejectedValue(new InfrastructureError('no sealing keys'));
    await commit(importId);
    while (keys.mock.calls.length < 4) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await get(importId)).toMatchObject({ state: 'committing' });
    expect(await undo(importId)).toMatchObject({ status: 409, body: { code: 'IMPORT.NOT_READY' } });
    keys.mockRestore();
    expect(await past(importId, 'committing')).toMatchObject({ state: 'committed' });
    expect(await lengths(importId)).toEqual([1, 1, 1]);
  });

  it('waits for its file as long as identity does not know it again', async () => {
    const { importId } = await ready();
    const opening = jest.spyOn(service.app.get(SealedFiles, { strict: false }), 'open');
    service.masked = true;
    await commit(importId);
    while (opening.mock.calls.length < 4) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await get(importId)).toMatchObject({ state: 'committing' });
    service.masked = false;
    expect(await past(importId, 'committing')).toMatchObject({ state: 'committed' });
  });
});

describe('an import that failed half way', () => {
  it('says so in words, and is taken back with every row that entered', async () => {
    const { importId } = await ready();
    const rows = service.app.get(ImportRows, { strict: false });
    const keep = rows.keep.bind(rows);
    jest.spyOn(rows, 'keep').mockImplementation(async (id, state, row) => {
      if (row.line === lineOf(2)) throw new TypeError('a defect');
      await keep(id, state, row);
    });
    await commit(importId);
    const failed = await past(importId, 'committing');
    expect(failed).toMatchObject({ state: 'failed', failure: 'IMPORT.INTERRUPTED' });
    expect(failed.notices).toEqual([expect.stringContaining('lỗi của phần mềm')]);
    await service.settled();
    expect(await stored()).toHaveLength(2);
    expect(await undo(importId)).toMatchObject({ status: 200, body: { state: 'undone' } });
    await service.settled();
    expect(await stored()).toEqual([]);
    expect(await lengths(importId)).toEqual([2, 0, 2]);
  });
});

describe('the same file again', () => {
  it('warns of every row and at the top, and adds nothing in the same way', async () => {
    const first = await committed();
    expect(first).toMatchObject({ state: 'committed', skipped: 0, notices: [] });
    const again = await ready();
    expect(again).toMatchObject({ rows: { total: 3, ok: 0, warnings: 3, errors: 0 } });
    expect(again.notices).toEqual([expect.stringContaining('đã được nhập trước đó')]);
    expect((await get(again.importId, 'en')).notices).toEqual([expect.stringContaining('entered before')]);
    const { items } = (
      await ask<{ items: { line: number; remarks: string[] }[] }>('GET', `/api/imports/${again.importId}/rows`)
    ).body;
    const errors = await ask<{ items: unknown[] }>('GET', `/api/imports/${again.importId}/rows?result=error`);
    expect(errors.body.items).toEqual([]);
    const warnings = await ask<{ items: unknown[] }>('GET', `/api/imports/${again.importId}/rows?result=warning`);
    expect(warnings.body.items).toEqual(items);
    expect(await ask('GET', `/api/imports/${again.importId}/rows?result=good`)).toMatchObject({ status: 400 });
    const said = await ask<{ items: object[] }>('GET', `/api/imports/${again.importId}/remarks`);
    const text = 'Đã nhập ở lần nhập …, dòng ….';
    expect(said.body.items).toContainEqual({
      remark: 'IMPORT.ALREADY_ENTERED',
      result: 'warning',
      rows: 3,
      firstLine: 2,
      text,
    });
    const one = await ask('GET', `/api/imports/${again.importId}/rows?remark=IMPORT.ALREADY_ENTERED`);
    expect(one.body).toMatchObject({ items });
    const none = await ask('GET', `/api/imports/${again.importId}/rows?remark=IMPORT.DATE_TOO_OLD:receivedOn`);
    expect(none.body).toMatchObject({ items: [] });
    for (const { line, remarks } of items) expect(remarks).toContain(`Đã nhập ở lần nhập 10/03/2026, dòng ${line}.`);
    await commit(again.importId);
    expect(await past(again.importId, 'committing')).toMatchObject({ state: 'committed', skipped: 3 });
    await service.settled();
    const listed = (await ask<{ items: Import[] }>('GET', '/api/imports')).body.items;
    expect(listed.map(({ importId, skipped }) => [importId, skipped])).toContainEqual([again.importId, 3]);
    expect(await stored()).toHaveLength(3);
    expect(await undo(again.importId)).toMatchObject({ status: 200 });
    await service.settled();
    expect(await stored()).toHaveLength(3);
  });

  it('says of the first import nothing, of an undone one neither, and enters its rows anew', async () => {
    const first = await committed();
    await undo(first.importId);
    await service.settled();
    const again = await committed();
    expect(again).toMatchObject({ state: 'committed', skipped: 0, notices: [], rows: first.rows });
    expect(await stored()).toHaveLength(3);
  });

  it('is live work although it stands as history already, with a warning', async () => {
    await committed();
    expect(await committed('take_over')).toMatchObject({ state: 'committed', skipped: 0, rows: { warnings: 3 } });
    expect(await stored()).toHaveLength(6);
  });
});

describe('a row taken over as live work', () => {
  it('keeps field and outcome, comes by the channel that its note tells or by none that owes a notice', async () => {
    const { importId } = await committed('take_over');
    const [, second, third] = await Promise.all([1, 2, 3].map((row) => streamOf(importId, row)));
    expect(second?.[0]?.events[0]).toMatchObject({
      type: 'petition.logged.v1',
      data: { channel: 'in_person', takenOverFrom: { field: 'moi_truong' } },
    });
    expect(third?.[0]?.events[0]).toMatchObject({
      data: {
        channel: 'post',
        anonymous: true,
        peopleCount: 0,
        takenOverFrom: { field: 'cong_chuc_cong_vu', outcome: 'guide' },
      },
    });
    const shown = (row: number) =>
      ask('GET', `/api/intake/petitions/${petitionOfRow(importId, lineOf(row))}`).then(({ body }) => body);
    expect(await shown(1)).toMatchObject({ state: 'history', field: 'dat_dai', outcome: 'accept' });
    expect(await shown(3)).toMatchObject({ state: 'logged', field: 'cong_chuc_cong_vu', outcome: null });
  });

  it('keeps nothing of whoever wrote anonymously', async () => {
    const { importId } = await committed('take_over');
    const [commitOfRow] = await streamOf(importId, 3);
    expect(commitOfRow?.sealed).not.toHaveProperty('people');
    const path = `/api/intake/petitions/${petitionOfRow(importId, lineOf(3))}`;
    const { people, summary } = (await ask<{ people: unknown; summary: string }>('GET', path)).body;
    expect([people ?? [], summary]).toEqual([[], 'Tố cáo cán bộ, người viết ở […]']);
  });
});
