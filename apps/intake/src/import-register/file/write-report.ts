import { REMARK_TITLE, RESULT_TITLE } from './columns';
import { encode } from './decode';
import { foldWords } from './fold';
import { neutralise } from './formula';
import type { CheckedRow } from './import-row';
import type { RegisterTable } from './read-register';
import { quoteCell, type Cell, type Line } from './scan-csv';

const RESULTS: Readonly<Record<CheckedRow['status'], string>> = { ok: 'Hợp lệ', warning: 'Cảnh báo', error: 'Lỗi' };

/**
 * The officer's own file with two columns more: the result of each row, and why. Encoding, delimiter, quotes and line ends
 * are those of the file; all else is given back as it came, except cells that a spreadsheet would run as formulas
 * (see `formula.ts`). A file that was itself a report gets its two columns filled anew.
 */
export function writeReport(table: RegisterTable, rows: readonly CheckedRow[]): Buffer {
  const { lines, header, delimiter, form } = table;
  const places = resultPlaces(table);
  const added = new Map<number, readonly [string, string]>([[header.to - 1, [RESULT_TITLE, REMARK_TITLE]]]);
  for (const row of rows) added.set(row.line - 1, [RESULTS[row.status], remark(row)]);
  const text = lines
    .map(({ cells, end }, index) => {
      const raw = cells.map((cell) => safeRaw(cell, delimiter));
      added.get(index)?.forEach((value, nth) => {
        const place = places[nth] ?? raw.length;
        while (raw.length < place) raw.push('');
        raw[place] = quoteCell(value, delimiter);
      });
      return raw.join(delimiter) + end;
    })
    .join('');
  return encode(text, form);
}

/** Where the two columns are, or will be: right of everything, so that no cell of the officer's is covered. */
function resultPlaces({ lines, header }: RegisterTable): [number, number] {
  const [result, remarks] = [RESULT_TITLE, REMARK_TITLE].map((title) =>
    header.columns.find(({ ofReport, names }) => ofReport && names.includes(foldWords(title))),
  );
  if (result && remarks) return [result.index, remarks.index];
  const width = lines.reduce((widest, line: Line) => Math.max(widest, line.cells.length), 0);
  return [width, width + 1];
}

function safeRaw({ text, raw }: Cell, delimiter: string): string {
  const safe = neutralise(text);
  return safe === text ? raw : quoteCell(safe, delimiter);
}

function remark({ findings }: CheckedRow): string {
  return findings.map(({ severity, vi }) => `[${RESULTS[severity]}] ${vi}`).join(' ');
}
