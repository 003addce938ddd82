import { titleOf } from './assign-columns';
import type { FileProblem } from './file-problem';
import { bestHeader, headerAt, type Header } from './find-header';
import { LIMITS } from './limits';
import { scanTable } from './read-register';
import type { RegisterField } from './register-field';
import type { Line } from './scan-csv';

/** Rows below the header that are shown beside a title, and characters of each cell. */
const EXAMPLES = 3;
const EXAMPLE_CHARS = 60;

interface Titles {
  /** Titles as a mapping may name them, left to right, with the first cells below each. */
  readonly columns: readonly { readonly title: string; readonly examples: readonly string[] }[];
  /** What each field of ours seems to be called; empty where no title is known. */
  readonly mapping: Partial<Record<RegisterField, string>>;
}

/** The columns of a file, so that an officer can say which is which before it is checked. Pure. */
export function readTitles(bytes: Uint8Array): ({ readonly ok: true } & Titles) | { ok: false; errors: FileProblem[] } {
  const scanned = scanTable(bytes);
  if (!scanned.ok) return scanned;
  const { lines } = scanned;
  const { columns, mapping, to } = bestHeader(lines, {}) ?? widestHeader(lines);
  const below = lines.slice(to).filter(isFilled).slice(0, EXAMPLES);
  return {
    ok: true,
    mapping,
    columns: columns
      .filter(({ ofReport }) => !ofReport)
      .map((column) => ({
        title: titleOf(columns, column),
        examples: below
          .map(({ cells }) => (cells[column.index]?.text ?? '').trim().slice(0, EXAMPLE_CHARS))
          .filter((text) => text !== ''),
      })),
  };
}

/** Where no title is known, the row with the most cells filled is taken for the header. */
function widestHeader(lines: readonly Line[]): Header {
  const near = lines.slice(0, LIMITS.headerWithinLines);
  const widths = near.map(({ cells }) => cells.filter(({ text }) => text.trim() !== '').length);
  return headerAt(lines, Math.max(0, widths.indexOf(Math.max(...widths))), 1, {});
}

function isFilled({ cells }: Line): boolean {
  return cells.some(({ text }) => text.trim() !== '');
}
