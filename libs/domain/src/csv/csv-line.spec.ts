import { csvLine } from './csv-line';

describe('a line of the file', () => {
  it('is parted by semicolons and ends as Windows programs expect', () => {
    expect(csvLine(['1', 'Đất đai, nhà cửa', ''])).toBe('1;Đất đai, nhà cửa;\r\n');
  });

  it('quotes what would break it', () => {
    expect(csvLine(['a;b', 'nói "không"', 'hai\ndòng'])).toBe('"a;b";"nói ""không""";"hai\ndòng"\r\n');
  });

  it.each(['=HYPERLINK("http://x")', '+84912', '-1', '@SUM(A1)', '\tx'])(
    'keeps a spreadsheet from running %j',
    (cell) => {
      expect(csvLine([cell]).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );
});
