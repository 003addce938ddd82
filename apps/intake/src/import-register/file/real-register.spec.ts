import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode, type TextForm } from './decode';
import {
  countRows,
  DEFAULT_FIELD_TERMS,
  readRegister,
  writeReport,
  type ImportRow,
  type ReadOptions,
  type ReadResult,
} from './index';
import { quoteCell, scanCsv } from './scan-csv';

const bytes = readFileSync(join(__dirname, '../../../../../test/fixtures/so-don-thu-2026-q1.csv'));
const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
const options: ReadOptions = { today: '2026-05-04', fields: DEFAULT_FIELD_TERMS };

function read(file: Uint8Array, changed: Partial<ReadOptions> = {}): Extract<ReadResult, { ok: true }> {
  const result = readRegister(file, { ...options, ...changed });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result;
}

/** Line → status and codes, of the rows somebody must look at. */
function irregular({ rows }: { rows: Extract<ReadResult, { ok: true }>['rows'] }): Record<string, string> {
  const told = rows.filter(({ findings }) => findings.length > 0);
  return Object.fromEntries(
    told.map(({ line, status, findings }) => [
      line,
      `${status}: ${findings.map(({ code }) => code.slice('IMPORT.'.length)).join(' ')}`,
    ]),
  );
}

function rowAt(line: number): ImportRow {
  const row = read(bytes).rows.find((each) => each.line === line);
  if (!row || row.status === 'error') throw new Error(`line ${line} is not importable`);
  return row.row;
}

/** The same register as another office would export it. */
function exported(form: TextForm, delimiter: string, order?: (cells: string[]) => string[]): Buffer {
  const lines = scanCsv(text, ';', Infinity).lines.map(({ cells }) => cells.map((cell) => cell.text));
  const written = lines.map((cells) =>
    (order?.(cells) ?? cells).map((cell) => quoteCell(cell, delimiter)).join(delimiter),
  );
  return encode(`${written.join('\r\n')}\r\n`, form);
}

const golden = {
  17: 'error: DATE_NOT_REAL',
  24: 'warning: SHORT_YEAR ANSWERED_BEFORE_RECEIVED',
  28: 'warning: ANONYMOUS ANONYMOUS_IDENTIFIED',
  42: 'warning: ID_NUMBER_ODD',
  46: 'warning: FORMULA',
  57: 'warning: KIND_UNKNOWN',
  63: 'warning: SEVERAL_PEOPLE',
  66: 'warning: DUPLICATE_PROBABLE',
  68: 'warning: PHONE_OLD',
  75: 'warning: ANSWERED_BEFORE_RECEIVED',
  82: 'warning: NUMBER_REPEATED',
  89: 'warning: KIND_MIXED',
  95: 'error: SUMMARY_MISSING',
  102: 'error: DATE_UNREADABLE',
  108: 'warning: ID_NUMBER_ODD',
  123: 'warning: SUMMARY_LONG',
  130: 'error: RECEIVED_ON_FUTURE',
};

describe("a ward's register of the first quarter of 2026", () => {
  it('counts each of its 140 rows once', () => {
    expect(countRows(read(bytes).rows)).toEqual({ total: 140, ok: 123, warnings: 13, errors: 4 });
  });

  it('says of every irregular row what is wrong with it, and nothing of the others', () => {
    expect(irregular(read(bytes))).toEqual(golden);
  });

  it('ignores titles, header and total, and says so', () => {
    expect(read(bytes).ignored).toEqual([
      { line: 1, reason: 'title' },
      { line: 2, reason: 'title' },
      { line: 3, reason: 'title' },
      { line: 4, reason: 'header' },
      { line: 5, reason: 'header' },
      { line: 146, reason: 'total' },
    ]);
  });

  it('finds the columns under two header rows with merged groups', () => {
    expect(read(bytes).mapping).toEqual({
      number: 'STT',
      receivedOn: 'Ngày nhận',
      fullName: 'Họ và tên',
      address: 'Địa chỉ',
      idNumber: 'Số CCCD/CMND',
      phone: 'Điện thoại',
      kind: 'Loại đơn',
      field: 'Lĩnh vực',
      summary: 'Tóm tắt',
      outcome: 'Hướng xử lý',
      handler: 'Bộ phận thụ lý',
      answeredOn: 'Ngày trả lời',
      note: 'Ghi chú',
    });
  });

  it('reads a plain row whole', () => {
    expect(rowAt(6)).toEqual({
      line: 6,
      number: '1',
      receivedOn: '2026-01-05',
      anonymous: false,
      fullName: 'Bùi Ngọc Nam',
      address: 'Số 96 tổ 7',
      idNumber: '036140470634',
      phone: '0916359501',
      kind: 'denunciation',
      field: 'cong_chuc_cong_vu',
      summary: 'Tố cáo cán bộ địa chính gây khó khăn khi xác nhận hồ sơ',
      outcome: 'guide',
      handler: 'Địa chính - Xây dựng',
      answeredOn: '2026-01-26',
    });
  });

  it('mends what needs no question: decomposed letters, blanks around a name', () => {
    expect(rowAt(36).fullName).toBe('Nguyễn Thị Hòa');
    expect(rowAt(49).fullName).toBe('TRẦN VĂN ĐẠT');
  });

  it('keeps doubtful rows as written', () => {
    expect(rowAt(24).receivedOn).toBe('2026-03-05');
    expect(rowAt(28)).toMatchObject({ anonymous: true, idNumber: '033844256859', note: 'Đơn nặc danh' });
    expect(rowAt(28)).not.toHaveProperty('fullName');
    expect(rowAt(46).summary).toBe('=HYPERLINK("http://x","Nội dung")');
    expect(rowAt(57).kind).toBe('undetermined');
    expect(rowAt(63).fullName).toBe('Lê Thị Mai; Phạm Văn Long; Vũ Thị Lan (và 12 hộ dân)');
    expect(rowAt(82).number).toBe('76');
    expect(rowAt(89).kind).toBe('mixed');
    expect(rowAt(123).summary).toHaveLength(6808);
  });

  it('warns of handlers that the unit does not know, once it knows its handlers', () => {
    const rows = read(bytes, { knownHandlers: ['dia chinh – xay dung', 'Văn phòng - Thống kê'] }).rows;
    const unknown = rows.filter(({ findings }) => findings.some(({ code }) => code === 'IMPORT.HANDLER_UNKNOWN'));
    expect(unknown).toHaveLength(31);
  });

  it('takes an answer to come for none', () => {
    const rows = read(bytes, { today: '2026-03-31' }).rows.filter(({ findings }) =>
      findings.some(({ code }) => code === 'IMPORT.ANSWERED_ON_FUTURE'),
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) if (row.status !== 'error') expect(row.row).not.toHaveProperty('answeredOn');
  });

  it('gives the same keys again for the same file, others for another', () => {
    const keys = read(bytes).rows.map(({ key }) => key);
    expect(read(bytes).rows.map(({ key }) => key)).toEqual(keys);
    expect(new Set(keys).size).toBe(140);
    expect(read(Buffer.concat([bytes, Buffer.from(' ')])).rows[0]?.key).not.toBe(keys[0]);
  });

  it('never repeats what a cell holds in its findings', () => {
    const words = read(bytes)
      .rows.flatMap(({ findings }) => findings.map(({ vi, en }) => `${vi} ${en}`))
      .join('\n');
    for (const canary of ['31/02/2026', 'Thứ hai', 'C1234567', '01689123456', 'Lê Thị Mai', 'HYPERLINK', 'Đơn thư'])
      expect(words).not.toContain(canary);
  });
});

describe('the same register exported otherwise', () => {
  const swap = (cells: string[]) => [...cells].reverse();
  it.each<[string, Buffer]>([
    ['UTF-8 without a mark', exported({ encoding: 'utf-8', bom: false }, ';')],
    ['UTF-16 "Unicode text" with tabs', exported({ encoding: 'utf-16le', bom: true }, '\t')],
    ['UTF-16 without a mark', exported({ encoding: 'utf-16le', bom: false }, '\t')],
    ['big-endian UTF-16', exported({ encoding: 'utf-16be', bom: true }, ';')],
    ['big-endian UTF-16 without a mark', exported({ encoding: 'utf-16be', bom: false }, ';')],
    ['commas', exported({ encoding: 'utf-8', bom: true }, ',')],
    ['bare line feeds', Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['everything decomposed', Buffer.from(text.normalize('NFD'))],
  ])('reads %s alike', (_, file) => {
    const result = read(file);
    const [first] = result.rows;
    expect(irregular(result)).toEqual(golden);
    expect(first?.status !== 'error' && first?.row).toEqual(rowAt(6));
  });

  it('reads columns in any order', () => {
    // Reversed, merged groups no longer stand left of their columns, so the header is written in one row.
    const oneRow = text.replace(
      /^STT;.*\r\n.*\r\n/m,
      'STT;Ngày nhận;Họ và tên;Địa chỉ;Số CCCD/CMND;Điện thoại;Loại đơn;Lĩnh vực;Tóm tắt;Hướng xử lý;Bộ phận thụ lý;Ngày trả lời;Ghi chú\r\n',
    );
    const lines = scanCsv(oneRow, ';', Infinity).lines.map(({ cells }) => swap(cells.map(({ raw }) => raw)).join(';'));
    const result = read(Buffer.from(lines.join('\r\n')));
    expect(countRows(result.rows)).toEqual({ total: 140, ok: 123, warnings: 13, errors: 4 });
  });

  it('reads columns under any title, once told which is which', () => {
    const strange = text.replace('Họ và tên', 'Bên A').replace('Tóm tắt', 'Sự việc').replace('Ngày nhận', 'Cột 1');
    const refused = readRegister(Buffer.from(strange), options);
    expect(refused).toMatchObject({
      ok: false,
      errors: [{ code: 'IMPORT.COLUMN_MISSING', fields: ['receivedOn', 'fullName', 'summary'] }],
    });
    const told = read(Buffer.from(strange), {
      mapping: { fullName: 'ben a', summary: 'SỰ VIỆC', receivedOn: 'cot 1' },
    });
    expect(irregular(told)).toEqual(golden);
  });

  it('can be told its own mapping again', () => {
    expect(irregular(read(bytes, { mapping: read(bytes).mapping }))).toEqual(golden);
  });
});

describe("the report on a ward's register", () => {
  const { table, rows } = read(bytes);
  const report = writeReport(table, rows);

  it("is the officer's own file with two columns more", () => {
    const was = text.split('\r\n');
    const is = report
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .split('\r\n');
    expect(is).toHaveLength(was.length);
    expect(is.slice(0, 4)).toEqual(was.slice(0, 4));
    expect(is[4]).toBe(`${was[4]};Kết quả kiểm tra;Ghi chú kiểm tra`);
    expect(is[5]).toBe(`${was[5]};Hợp lệ;`);
    expect(is[16]).toBe(`${was[16]};Lỗi;[Lỗi] Ngày nhận là ngày không có trong lịch.`);
    expect(is[81]).toBe(`${was[81]};Cảnh báo;[Cảnh báo] Trùng số thứ tự với dòng 81 của tệp.`);
    expect(is.slice(-2)).toEqual(was.slice(-2));
    const changed = is.filter((line, index) => !line.startsWith(was[index] ?? ''));
    expect(changed).toHaveLength(1);
  });

  it('disarms the formula, and only that', () => {
    expect(report.toString('utf8')).toContain(`;"'=HYPERLINK(""http://x"",""Nội dung"")";`);
  });

  it('reads as the file itself when it comes back, and is reported on in the same two columns', () => {
    const again = read(report);
    expect(irregular(again)).toEqual(golden);
    expect(again.mapping).toEqual(read(bytes).mapping);
    expect(writeReport(again.table, again.rows).equals(report)).toBe(true);
  });
});
