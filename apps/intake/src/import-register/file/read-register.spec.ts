import { DEFAULT_FIELD_TERMS, readRegister, type ReadOptions, type ReadResult } from './index';

const options: ReadOptions = { today: '2026-05-04', fields: DEFAULT_FIELD_TERMS };
const HEADER =
  'Số;Ngày nhận;Họ tên;Địa chỉ;CCCD;SĐT;Loại đơn;Lĩnh vực;Nội dung;Hướng xử lý;Cán bộ thụ lý;Ngày trả lời;Ghi chú';
const PLAIN: Record<string, string> = {
  Số: '1',
  'Ngày nhận': '05/01/2026',
  'Họ tên': 'Bùi Ngọc Nam',
  'Loại đơn': 'Khiếu nại',
  'Lĩnh vực': 'Đất đai',
  'Nội dung': 'Về thửa đất số 5',
};

function readText(text: string, changed: Partial<ReadOptions> = {}): ReadResult {
  return readRegister(Buffer.from(text), { ...options, ...changed });
}

function rowsOf(text: string, changed: Partial<ReadOptions> = {}) {
  const result = readText(text, changed);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.rows;
}

/** One row that differs from a faultless one in the cells given. */
function checked(cells: Record<string, string>) {
  const line = HEADER.split(';').map((title) => ({ ...PLAIN, ...cells })[title] ?? '');
  const [row] = rowsOf(`${HEADER}\n${line.join(';')}\n`);
  if (!row) throw new Error('no row');
  return row;
}

const codes = (row: { findings: readonly { code: string }[] }) =>
  row.findings.map(({ code }) => code.slice('IMPORT.'.length));
const problems = (result: ReadResult) =>
  result.ok ? [] : result.errors.map(({ code, fields }) => (fields ? [code, ...fields] : [code]));

describe('checking a row', () => {
  it('finds nothing to say of a faultless row', () => {
    expect(checked({})).toMatchObject({
      line: 2,
      status: 'ok',
      findings: [],
      row: { receivedOn: '2026-01-05', kind: 'complaint', field: 'dat_dai' },
    });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['no date', { 'Ngày nhận': '' }, ['RECEIVED_ON_MISSING']],
    ['words for a date', { 'Ngày nhận': 'Thứ hai' }, ['DATE_UNREADABLE']],
    ['a day that does not exist', { 'Ngày nhận': '31/02/2026' }, ['DATE_NOT_REAL']],
    ['a day to come', { 'Ngày nhận': '05/05/2026' }, ['RECEIVED_ON_FUTURE']],
    ['a mistyped century', { 'Ngày nhận': '05/01/1926' }, ['DATE_TOO_OLD']],
    ['no name', { 'Họ tên': '' }, ['NAME_MISSING']],
    ['no content', { 'Nội dung': ' - ' }, ['SUMMARY_MISSING']],
    ['an answer on a day that does not exist', { 'Ngày trả lời': '30/02/2026' }, ['DATE_NOT_REAL']],
    ['an endless summary', { 'Nội dung': 'a'.repeat(20_001) }, ['TEXT_TOO_LONG']],
    [
      'several faults, errors first',
      { 'Ngày nhận': '', 'Loại đơn': '?', 'Nội dung': '' },
      ['RECEIVED_ON_MISSING', 'SUMMARY_MISSING', 'KIND_UNKNOWN'],
    ],
  ])('refuses %s', (_, cells, expected) => {
    expect([checked(cells).status, codes(checked(cells))]).toEqual(['error', expected]);
    expect(checked(cells)).not.toHaveProperty('row');
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a short year', { 'Ngày nhận': '5-1-26' }, ['SHORT_YEAR']],
    ['an anonymous petition', { 'Họ tên': '', 'Ghi chú': 'Đơn nặc danh' }, ['ANONYMOUS']],
    ['"nặc danh" in place of the name', { 'Họ tên': 'Nặc danh' }, ['ANONYMOUS']],
    [
      'an anonymous petition with an identity number',
      { 'Họ tên': '', 'Ghi chú': 'don nac danh', CCCD: '036140470634' },
      ['ANONYMOUS', 'ANONYMOUS_IDENTIFIED'],
    ],
    ['a name that the note calls anonymous', { 'Ghi chú': 'Đơn nặc danh' }, ['ANONYMOUS_NAMED']],
    ['several people', { 'Họ tên': 'Ông A và bà B' }, ['SEVERAL_PEOPLE']],
    ['an odd identity number', { CCCD: '0123' }, ['ID_NUMBER_ODD']],
    ['an odd phone number', { SĐT: '912345678' }, ['PHONE_ODD']],
    ['an old phone number', { SĐT: '01689123456' }, ['PHONE_OLD']],
    ['an empty kind', { 'Loại đơn': '' }, ['KIND_UNKNOWN']],
    ['an unknown field', { 'Lĩnh vực': 'Hàng không' }, ['FIELD_UNKNOWN']],
    ['an unknown outcome', { 'Hướng xử lý': 'Đang xem' }, ['OUTCOME_UNKNOWN']],
    ['an answer before the receipt', { 'Ngày trả lời': '04/01/2026' }, ['ANSWERED_BEFORE_RECEIVED']],
    ['an answer to come', { 'Ngày trả lời': '05/05/2026' }, ['ANSWERED_ON_FUTURE']],
    ['words for an answer', { 'Ngày trả lời': 'Đang giải quyết' }, ['ANSWERED_ON_WORDS']],
    ['a formula', { 'Nội dung': '@SUM(A1)' }, ['FORMULA']],
    ['a long summary', { 'Nội dung': 'a'.repeat(2_001) }, ['SUMMARY_LONG']],
  ])('warns of %s', (_, cells, expected) => {
    expect([checked(cells).status, codes(checked(cells))]).toEqual(['warning', expected]);
  });

  it.each<[string, Record<string, string>]>([
    ['a phone number with the country code', { SĐT: '+84 912 345 678' }],
    ['a landline', { SĐT: '024 3827 1234' }],
    ['an identity number with blanks', { CCCD: '036 140 470 634' }],
    ['a dash for nothing', { 'Ngày trả lời': '-', 'Ghi chú': '–' }],
  ])('accepts %s', (_, cells) => {
    expect(codes(checked(cells))).toEqual([]);
  });

  it('tells the later of two rows that they are probably one petition', () => {
    const rows = rowsOf(
      `${HEADER}\n1;05/01/2026;Lê Nam;tổ 1;;;Khiếu nại;Đất đai;Về đất;;;;\n2;06/01/2026;LE NAM;Tổ 1;;;Khiếu nại;Đất đai;về  đất.;;;;\n3;06/01/2026;Lê Nam;tổ 2;;;Khiếu nại;Đất đai;Về đất;;;;\n`,
    );
    expect(rows.map(codes)).toEqual([[], ['DUPLICATE_PROBABLE'], []]);
    expect(rows[1]?.findings[0]?.vi).toContain('dòng 2');
  });

  it('warns of cells that no title covers', () => {
    expect(rowsOf(`${HEADER}\n1;05/01/2026;Lê; Nam;tổ 1;;;;;;;;;;tràn\n`).map(codes)[0]).toContain(
      'CELLS_BEYOND_HEADER',
    );
  });
});

describe('finding the table in a file', () => {
  const row = '1;05/01/2026;Bùi Nam;Khiếu nại;Đất đai;Về đất';
  const header = 'STT;Ngày đến;Chủ đơn;Loại đơn;Lĩnh vực;Trích yếu';

  it('ignores what is no petition, and says what it took each line for', () => {
    const text = `UBND PHƯỜNG;;;;;\n${header}\n(1);(2);(3);(4);(5);(6)\nTháng 01/2026;;;;;\n${row}\n;;;;;\nCộng tháng 1: 1;;;;;\n${header}\n2${row.slice(1, -1)}ai\n3;;;;;\n;;Tổng cộng;;;2\n;;;;Ngày 31 tháng 3;\nNgười lập;;;;Chủ tịch;\n`;
    const result = readText(text);
    expect(result.ok && result.rows.map(({ line, status }) => [line, status])).toEqual([
      [5, 'ok'],
      [9, 'ok'],
    ]);
    expect(result.ok && result.ignored.map(({ reason }) => reason)).toEqual([
      'title',
      'header',
      'column_numbers',
      'section',
      'blank',
      'total',
      'repeated_header',
      'blank',
      'total',
      'footer',
      'footer',
    ]);
  });

  it('does not take a damaged row after a total for a signature', () => {
    const rows = rowsOf(`${header}\n${row}\nCộng: 1;;;;;\n2;Thứ hai;Lê Nam;Khiếu nại;Đất đai;Về ngõ\n`);
    expect(rows.map(({ status }) => status)).toEqual(['ok', 'error']);
  });

  it('does not take a row with a name only for a section', () => {
    expect(rowsOf(`${header}\n${row}\n;;Lê Thị Tổng;;;\n`).map(({ status }) => status)).toEqual(['ok', 'error']);
  });

  it('reads equal titles by their groups', () => {
    const result = readText(
      'Nhận đơn;;Người gửi;;Trả lời\nNgày;Nội dung;Họ tên;Địa chỉ;Ngày\n05/01/2026;Về đất;Bùi Nam;tổ 1;06/01/2026\n',
    );
    expect(result.ok && result.rows[0]).toMatchObject({
      row: { receivedOn: '2026-01-05', answeredOn: '2026-01-06', summary: 'Về đất' },
    });
    expect(result.ok && result.mapping).toMatchObject({ receivedOn: 'Nhận đơn / Ngày', answeredOn: 'Trả lời / Ngày' });
  });

  it('never takes the person complained of for the petitioner', () => {
    expect(problems(readText('Ngày nhận;Họ tên người bị tố cáo;Nội dung;Loại đơn\n05/01/2026;X;Y;Tố cáo\n'))).toEqual([
      ['IMPORT.COLUMN_MISSING', 'fullName'],
    ]);
  });

  it.each<[string, string, Record<string, string> | undefined, string[][]]>([
    [
      'names the columns it misses',
      'STT;Ngày nhận;Loại đơn;Lĩnh vực\n1;05/01/2026;a;b\n',
      undefined,
      [['IMPORT.COLUMN_MISSING', 'fullName', 'summary']],
    ],
    [
      'refuses text that is no register',
      'Xin chào; các bạn\nTạm; biệt\n',
      undefined,
      [['IMPORT.COLUMN_MISSING', 'receivedOn', 'fullName', 'summary']],
    ],
    ['refuses text that is no table', 'Xin chào\nTạm biệt\n', undefined, [['IMPORT.NOT_A_TABLE']]],
    ['refuses a header without rows', `${header}\n`, undefined, [['IMPORT.NO_ROWS']]],
    ['refuses a quote that swallows rows', `${header}\n${row}\n2;"x;y\n`, undefined, [['IMPORT.QUOTES']]],
    [
      'refuses a mapping of unknown fields',
      `${header}\n${row}\n`,
      { name: 'Chủ đơn' },
      [['IMPORT.MAPPING_FIELD_UNKNOWN', 'name']],
    ],
    [
      'refuses a mapping to unknown titles',
      `${header}\n${row}\n`,
      { fullName: 'Người nộp' },
      [['IMPORT.MAPPING_TITLE_UNKNOWN', 'fullName']],
    ],
    [
      'refuses one column for two fields',
      `${header}\n${row}\n`,
      { fullName: 'Chủ đơn', note: 'chu don' },
      [['IMPORT.MAPPING_COLUMN_TWICE', 'fullName', 'note']],
    ],
    [
      'refuses a title that stands twice',
      `${header};Chủ đơn\n${row};x\n`,
      { fullName: 'Chủ đơn' },
      [['IMPORT.MAPPING_TITLE_AMBIGUOUS', 'fullName']],
    ],
    [
      'refuses more than 100 columns',
      `${header}${';'.repeat(101)}\n${row}\n`,
      undefined,
      [['IMPORT.TOO_MANY_COLUMNS']],
    ],
    ['refuses more than 20 000 rows', `${header}\n${`${row}\n`.repeat(20_001)}`, undefined, [['IMPORT.TOO_MANY_ROWS']]],
    [
      'refuses more than 100 000 lines',
      `${header}\n${row}\n${'\n'.repeat(100_000)}`,
      undefined,
      [['IMPORT.TOO_MANY_ROWS']],
    ],
    [
      'says when old fonts are the reason',
      'STT;Ngµy nhËn ®¬n;Hä vµ tªn;Néi dung ®¬n;Lo¹i ®¬n; §Þa chØ ng­êi göi ®¬n\n',
      undefined,
      [['IMPORT.COLUMN_MISSING', 'receivedOn', 'fullName', 'summary'], ['IMPORT.LEGACY_FONT']],
    ],
  ])('%s', (_, text, mapping, expected) => {
    expect(problems(readText(text, mapping && { mapping }))).toEqual(expected);
  });

  it('reads 20 000 rows', () => {
    expect(rowsOf(`${header}\n${`${row}\n`.repeat(20_000)}`)).toHaveLength(20_000);
  });
});
