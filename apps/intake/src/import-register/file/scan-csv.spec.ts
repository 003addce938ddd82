import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { detectDelimiter } from './delimiter';
import { quoteCell, scanCsv } from './scan-csv';

const messy = fc.string({ unit: fc.constantFrom('a', 'ệ', ' ', ';', ',', '\t', '"', '\r', '\n', '=') });
const texts = (text: string, delimiter = ';') =>
  scanCsv(text, delimiter, Infinity).lines.map(({ cells }) => cells.map((cell) => cell.text));

describe('scanning delimited text', () => {
  it('loses nothing of what it can read', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { lines, brokenAtLine } = scanCsv(text, ';', Infinity);
        const joined = lines.map(({ cells, end }) => cells.map(({ raw }) => raw).join(';') + end).join('');
        expect(brokenAtLine === undefined ? joined : text.startsWith(joined) && joined).toBe(joined);
        if (brokenAtLine === undefined) expect(joined).toBe(text);
      }),
    );
  });

  it('agrees with csv-parse on tables that were written properly', () => {
    const table = fc.array(fc.array(messy, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((cell) => quoteCell(cell, ';')).join(';')).join('\r\n');
        expect(texts(text)).toEqual(rows);
        expect(texts(text)).toEqual(
          parse(text, { delimiter: ';', record_delimiter: '\r\n', relax_column_count: true }),
        );
      }),
    );
  });

  it('takes a quote inside a cell for a letter', () => {
    expect(texts('1;Khu "A";x"y"\n')).toEqual([['1', 'Khu "A"', 'x"y"']]);
  });

  it.each([
    ['never closed', 'a;b\n1;"two\n3;4\n', 2],
    ['closed in the middle of a cell', 'a;b\n1;2\n3;"four" and\n', 3],
  ])('stops where a quote is %s, instead of swallowing rows', (_, text, line) => {
    expect(scanCsv(text, ';', Infinity).brokenAtLine).toBe(line);
  });

  it('counts a cell of several lines as one row', () => {
    expect(texts('1;"a\r\nb"\r\n2;c')).toEqual([
      ['1', 'a\r\nb'],
      ['2', 'c'],
    ]);
  });

  it('stops at the number of lines it was allowed', () => {
    expect(scanCsv('a\n'.repeat(10), ';', 3).lines).toHaveLength(3);
  });
});

describe('finding the delimiter', () => {
  it.each([
    ['semicolons among commas', 'A;B;C\n1;Kiến nghị, phản ánh;x, y, z\n2;Kiến nghị, phản ánh;x, y\n', ';'],
    ['commas, cells quoted', 'A,B,C\n1,"Kiến nghị, phản ánh","a;b;c"\n', ','],
    ['tabs', 'A\tB\tC\n1\tx, y; z\t\n', '\t'],
    ["Excel's hint", 'sep=,\nA,B;C;D;E\n1,2;3;4;5\n', ','],
    ['one column only', 'A\nb\n', undefined],
  ])('knows %s', (_, text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  it('is not led astray by a quote that is broken further down', () => {
    expect(detectDelimiter('A;B;C;D\n1;2, 3;4;5\n6;7, 8;9;"10\n1;2, 3;4;5\n')).toBe(';');
  });
});
