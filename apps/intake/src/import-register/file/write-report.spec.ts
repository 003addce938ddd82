import * as fc from 'fast-check';
import { encode, type TextForm } from './decode';
import { DEFAULT_FIELD_TERMS, readRegister, writeReport, type ReadOptions } from './index';
import { quoteCell, scanCsv } from './scan-csv';

const options: ReadOptions = { today: '2026-05-04', fields: DEFAULT_FIELD_TERMS };
const TITLES = ['STT', 'Ngày nhận', 'Họ tên', 'CCCD', 'Điện thoại', 'Loại đơn', 'Lĩnh vực', 'Nội dung', 'Ghi chú'];

function read(bytes: Uint8Array) {
  const result = readRegister(bytes, options);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result;
}

const anything = fc.string({
  unit: fc.constantFrom('a', 'ệ', 'e\u0302', ' ', ';', ',', '\t', '"', "'", '\n', '=', '+', '-', '@', '1', '\u200B'),
});
const cell = fc.oneof(
  anything,
  fc.constantFrom(
    '05/01/2026',
    '5-1-26',
    '31/02/2026',
    'Khiếu nại',
    'Đơn nặc danh',
    '=1+1',
    "'=1+1",
    '-',
    '+84912345678',
    'Tổng số',
  ),
);
const table = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 }),
  delimiter: fc.constantFrom(';', ',', '\t'),
  end: fc.constantFrom('\r\n', '\n'),
  form: fc.record<TextForm>({ encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'), bom: fc.constant(true) }),
});

function written({
  rows,
  delimiter,
  end,
  form,
}: {
  rows: string[][];
  delimiter: string;
  end: string;
  form: TextForm;
}): Buffer {
  const sound = TITLES.map(
    (title) => ({ 'Ngày nhận': '05/01/2026', 'Họ tên': 'Bùi Nam', 'Nội dung': 'Về đất' })[title] ?? '',
  );
  const lines = [TITLES, sound, ...rows].map((cells) =>
    cells.map((text) => quoteCell(text, delimiter)).join(delimiter),
  );
  return encode(lines.join(end), form);
}

describe('the report on a file', () => {
  it('finds the same again when it comes back, whatever the file held', () => {
    fc.assert(
      fc.property(table, (file) => {
        const first = read(written(file));
        const report = writeReport(first.table, first.rows);
        const second = read(report);
        const told = ({ rows, ignored }: typeof first) => ({ rows: rows.map(({ key: _, ...rest }) => rest), ignored });
        expect(told(second)).toEqual(told(first));
        expect(second.table.form).toEqual(file.form);
        expect(writeReport(second.table, second.rows).equals(report)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(table, (file) => {
        const { table: kept, rows } = read(written({ ...file, form: { encoding: 'utf-8', bom: false } }));
        const { lines } = scanCsv(writeReport(kept, rows).toString('utf8'), file.delimiter, Infinity);
        for (const { text } of lines.flatMap(({ cells }) => cells))
          expect(/^\s*[=@]|^\s*[+-][^\d\s.,]/.test(text)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('stands right of the widest row, so that it covers nothing', () => {
    const text = 'Ngày nhận,Họ tên,Nội dung\n05/01/2026,Nam,Về đất\n06/01/2026,Nga,Về ngõ,x,y\n';
    const { table: kept, rows } = read(Buffer.from(text));
    const [header, narrow, wide] = writeReport(kept, rows).toString('utf8').split('\n');
    expect(header).toBe('Ngày nhận,Họ tên,Nội dung,,,Kết quả kiểm tra,Ghi chú kiểm tra');
    expect(narrow).toMatch(/^05\/01\/2026,Nam,Về đất,,,Cảnh báo,"/);
    expect(wide).toMatch(/^06\/01\/2026,Nga,Về ngõ,x,y,Cảnh báo,"/);
  });
});
