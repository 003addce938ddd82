import { createHash } from 'node:crypto';
import type { ColumnMapping } from './assign-columns';
import { checkRow, type CheckRules } from './check-row';
import { decode, looksLikeLegacyFont, type TextForm } from './decode';
import { detectDelimiter, type Delimiter } from './delimiter';
import { DuplicateFinder } from './duplicates';
import { fileProblem, type FileProblem } from './file-problem';
import { finding } from './finding';
import { findHeader, type Header } from './find-header';
import { foldWords } from './fold';
import { ignoredLines, type IgnoredReason } from './ignored-line';
import type { CheckedRow } from './import-row';
import { LIMITS } from './limits';
import { indexTerms, type FieldTerm } from './read-terms';
import type { RegisterField } from './register-field';
import { readCells } from './row-cells';
import { scanCsv, type Line } from './scan-csv';

export interface ReadOptions {
  /** Our field → the column's title, accents and case aside; what is not named is guessed. */
  mapping?: ColumnMapping;
  /** The business day, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  today: string;
  /** Names of officers and sections; without it no handler is called unknown. */
  knownHandlers?: readonly string[];
  fields: readonly FieldTerm[];
}

/** The officer's file as read, whole: `writeReport` gives it back. */
export interface RegisterTable {
  form: TextForm;
  delimiter: Delimiter;
  lines: readonly Line[];
  header: Header;
}

export interface IgnoredLine {
  line: number;
  reason: IgnoredReason;
}

export type ReadResult =
  | {
      ok: true;
      table: RegisterTable;
      rows: CheckedRow[];
      ignored: IgnoredLine[];
      mapping: Partial<Record<RegisterField, string>>;
      /** About the whole file; it can be imported all the same. */
      notices: FileProblem[];
    }
  | { ok: false; errors: FileProblem[] };

/**
 * Bytes of an old register → its rows, checked, each ok, with warnings, or with errors. Pure: nothing is stored, the same
 * bytes and options give the same answer. At most 5 MB, 20 000 rows and 100 columns; text in UTF-8 or UTF-16.
 */
export function readRegister(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const parsed = parseTable(bytes, options.mapping ?? {});
  if (!parsed.ok) return parsed;
  const { table, notices } = parsed;
  const ignored = ignoredLines(table.lines, table.header);
  const dataRows = table.lines.length - ignored.size;
  if (dataRows === 0) return { ok: false, errors: [fileProblem('IMPORT.NO_ROWS'), ...notices] };
  if (dataRows > LIMITS.rows) return { ok: false, errors: [fileProblem('IMPORT.TOO_MANY_ROWS')] };
  return {
    ok: true,
    table,
    rows: checkRows(table, ignored, createHash('sha256').update(bytes).digest('hex'), options),
    ignored: [...ignored].map(([index, reason]) => ({ line: index + 1, reason })).sort((a, b) => a.line - b.line),
    mapping: table.header.mapping,
    notices,
  };
}

type Parsed = { ok: true; table: RegisterTable; notices: FileProblem[] } | { ok: false; errors: FileProblem[] };
type Scanned =
  | { ok: true; form: TextForm; delimiter: Delimiter; lines: readonly Line[]; notices: FileProblem[] }
  | { ok: false; errors: FileProblem[] };

function parseTable(bytes: Uint8Array, mapping: ColumnMapping): Parsed {
  const scanned = scanTable(bytes);
  if (!scanned.ok) return scanned;
  const { form, delimiter, lines, notices } = scanned;
  const found = findHeader(lines, mapping);
  if (!found.ok) return { ok: false, errors: [...found.problems, ...notices] };
  return { ok: true, table: { form, delimiter, lines, header: found.header }, notices };
}

/** Bytes → the lines of a table, whatever they hold. */
export function scanTable(bytes: Uint8Array): Scanned {
  const decoded = decode(bytes);
  if (!decoded.ok) return { ok: false, errors: [decoded.problem] };
  const { text, form } = decoded;
  const notices = looksLikeLegacyFont(text) ? [fileProblem('IMPORT.LEGACY_FONT')] : [];
  const delimiter = detectDelimiter(text);
  if (!delimiter) return { ok: false, errors: [fileProblem('IMPORT.NOT_A_TABLE'), ...notices] };
  const { lines, brokenAtLine } = scanCsv(text, delimiter, LIMITS.lines + 1);
  const problem = shapeProblem(lines, brokenAtLine);
  if (problem) return { ok: false, errors: [problem] };
  return { ok: true, form, delimiter, lines, notices };
}

function shapeProblem(lines: readonly Line[], brokenAtLine: number | undefined): FileProblem | undefined {
  if (brokenAtLine !== undefined) return fileProblem('IMPORT.QUOTES', { line: brokenAtLine });
  if (lines.length > LIMITS.lines) return fileProblem('IMPORT.TOO_MANY_ROWS');
  const wide = lines.findIndex(({ cells }) => cells.length > LIMITS.columns);
  return wide < 0 ? undefined : fileProblem('IMPORT.TOO_MANY_COLUMNS', { line: wide + 1 });
}

function checkRows(
  table: RegisterTable,
  ignored: ReadonlyMap<number, unknown>,
  file: string,
  options: ReadOptions,
): CheckedRow[] {
  const rules: CheckRules = {
    today: options.today,
    fields: indexTerms(options.fields),
    handlers: options.knownHandlers && new Set(options.knownHandlers.map(foldWords)),
  };
  const ofReport = new Set(table.header.columns.filter((column) => column.ofReport).map(({ index }) => index));
  const duplicates = new DuplicateFinder();
  const titled = titledWidth(table.header);
  const rows: CheckedRow[] = [];
  table.lines.forEach((line, index) => {
    if (ignored.has(index)) return;
    const place = { line: index + 1, key: `${file}:${index + 1}` };
    const cells = readCells(line, table.header.assigned);
    const beyond = line.cells.some(({ text }, at) => at >= titled && !ofReport.has(at) && text.trim() !== '');
    const beforehand = [
      ...(beyond ? [finding('IMPORT.CELLS_BEYOND_HEADER')] : []),
      ...duplicates.check(cells, place.line),
    ];
    rows.push(checkRow(place, cells, rules, beforehand));
  });
  return rows;
}

/** Cells right of the last title have no name, so nobody can say what they hold. */
function titledWidth({ columns }: Header): number {
  return Math.max(0, ...columns.filter(({ ofReport }) => !ofReport).map(({ index }) => index + 1));
}
