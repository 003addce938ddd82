import type { Header } from './find-header';
import { foldWords } from './fold';
import { parseDate } from './parse-date';
import type { Line } from './scan-csv';

/** Lines that are no petition: reported, not counted. */
export type IgnoredReason =
  'title' | 'header' | 'blank' | 'repeated_header' | 'column_numbers' | 'section' | 'total' | 'footer';

const TOTAL = /^(tong so|tong cong|tong|cong)( (don|so|cong|thang|quy|nam)\b.*)?$/;
/** A total names its word and a figure, nothing more. */
const TOTAL_CELLS = 4;

/** Why each line is no data row; data rows are not in the map. Keys are indexes of `lines`. */
export function ignoredLines(lines: readonly Line[], header: Header): Map<number, IgnoredReason> {
  const ignored = new Map<number, IgnoredReason>();
  const titles = lines.slice(header.from, header.to).map(signature);
  lines.forEach((line, index) => {
    if (index < header.from) ignored.set(index, 'title');
    else if (index < header.to) ignored.set(index, 'header');
    else {
      const reason = reasonOf(line, header) ?? (titles.includes(signature(line)) ? 'repeated_header' : undefined);
      if (reason) ignored.set(index, reason);
    }
  });
  markFooter(lines, header, ignored);
  return ignored;
}

interface Filled {
  index: number;
  text: string;
}

function reasonOf({ cells }: Line, header: Header): IgnoredReason | undefined {
  const filled: Filled[] = cells
    .map(({ text }, index) => ({ index, text: text.trim() }))
    .filter(({ text }) => text !== '');
  const [first, ...others] = filled;
  if (!first) return 'blank';
  if (areColumnNumbers(filled)) return 'column_numbers';
  if (isTotal(first, filled, header)) return 'total';
  if (others.length > 0 || !isLeading(first, header)) return undefined;
  // A number alone is a line prepared and never used; words alone head a section ("Tháng 01/2026").
  return /^\d+$/.test(first.text) ? 'blank' : 'section';
}

/** Printed registers number their columns below the header: 1, 2, 3 or (1), (2), (3). */
function areColumnNumbers(filled: readonly Filled[]): boolean {
  return filled.length >= 3 && filled.every(({ text }, nth) => text === `${nth + 1}` || text === `(${nth + 1})`);
}

function isTotal(first: Filled, filled: readonly Filled[], header: Header): boolean {
  const dateAt = header.assigned.get('receivedOn')?.index;
  return filled.length <= TOTAL_CELLS && filled.every(({ index }) => index !== dateAt) && TOTAL.test(words(first.text));
}

/** Whether a cell stands where a row begins, and holds nothing of a petition: a lone name is a damaged row. */
function isLeading({ index }: Filled, header: Header): boolean {
  const field = [...header.assigned].find(([, column]) => column.index === index)?.[0];
  return field === 'number' || (field === undefined && index === 0);
}

/** What stands below the last total and has no date at all is the place for signatures. */
function markFooter(lines: readonly Line[], header: Header, ignored: Map<number, IgnoredReason>): void {
  const total = [...ignored].findLast(([, reason]) => reason === 'total')?.[0];
  if (total === undefined) return;
  const column = header.assigned.get('receivedOn')?.index ?? 0;
  const number = header.assigned.get('number')?.index;
  const below = lines.map((line, index) => ({ line, index })).slice(total + 1);
  const isData = ({ cells }: Line) =>
    parseDate(cells[column]?.text ?? '') !== undefined ||
    (number !== undefined && /\d/.test(cells[number]?.text ?? ''));
  if (below.some(({ line }) => isData(line))) return;
  for (const { index } of below) if (!ignored.has(index)) ignored.set(index, 'footer');
}

/** "Tổng số: 140 đơn" without its figures. */
function words(text: string): string {
  return foldWords(text.replace(/\d+/g, ' '));
}

function signature({ cells }: Line): string {
  return JSON.stringify(cells.map(({ text }) => text.trim()));
}
