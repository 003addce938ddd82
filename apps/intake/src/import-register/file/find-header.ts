import { assignColumns, mappingOf, mappingProblems, type Assigned, type ColumnMapping } from './assign-columns';
import { readColumns, type Column } from './columns';
import { fileProblem, type FileProblem } from './file-problem';
import { LIMITS } from './limits';
import { isRegisterField, REQUIRED_FIELDS, type RegisterField } from './register-field';
import type { Line } from './scan-csv';

export interface Header {
  /** Index of the first header row, and of the first row after the header. */
  from: number;
  to: number;
  columns: readonly Column[];
  assigned: Assigned;
  mapping: Partial<Record<RegisterField, string>>;
}
export type FoundHeader = { ok: true; header: Header } | { ok: false; problems: FileProblem[] };

/** Fewer known columns than this are a coincidence, not a header. */
const LEAST_FIELDS = 3;

/**
 * Finds the header below the title rows: the one or two rows that give the most fields a column, titles of the mapping
 * before anything guessed. Of equals the lower and earlier one, so that a title row above is never taken for a group.
 */
export function findHeader(lines: readonly Line[], mapping: ColumnMapping): FoundHeader {
  const unknown = Object.keys(mapping).filter((field) => !isRegisterField(field));
  if (unknown.length > 0)
    return { ok: false, problems: [fileProblem('IMPORT.MAPPING_FIELD_UNKNOWN', { fields: unknown })] };
  const header = bestHeader(lines, mapping);
  const wrong = header ? mappingProblems(header.columns, mapping) : [];
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const missing = REQUIRED_FIELDS.filter((field) => !header?.assigned.has(field));
  if (!header || missing.length > 0)
    return { ok: false, problems: [fileProblem('IMPORT.COLUMN_MISSING', { fields: missing })] };
  return { ok: true, header };
}

/** The likeliest header; `undefined` where no rows hold enough titles that are known. */
export function bestHeader(lines: readonly Line[], mapping: ColumnMapping): Header | undefined {
  let best: { header: Header; score: number } | undefined;
  for (const height of [1, 2]) {
    for (let from = 0; from + height <= Math.min(lines.length, LIMITS.headerWithinLines); from += 1) {
      const header = headerAt(lines, from, height, mapping);
      const score = fitness(header, mapping);
      if (score > (best?.score ?? 0)) best = { header, score };
    }
  }
  return best?.header;
}

export function headerAt(lines: readonly Line[], from: number, height: number, mapping: ColumnMapping): Header {
  const columns = readColumns(lines.slice(from, from + height));
  const assigned = assignColumns(columns, mapping);
  return { from, to: from + height, columns, assigned, mapping: mappingOf(columns, assigned) };
}

function fitness({ columns, assigned }: Header, mapping: ColumnMapping): number {
  const told = Object.keys(mapping).length - mappingProblems(columns, mapping).length;
  return assigned.size < LEAST_FIELDS ? 0 : told * 100 + assigned.size;
}
