import { scanCsv } from './scan-csv';

const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
const SAMPLE_LINES = 60;

/**
 * The delimiter under which most lines have the same, and the greatest, number of cells. A comma inside "Kiến nghị, phản
 * ánh" makes two cells of it, never thirteen. Excel's own hint (`sep=;` in the first line) goes first.
 */
export function detectDelimiter(text: string): Delimiter | undefined {
  const hint = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const hinted = DELIMITERS.find((delimiter) => delimiter === hint);
  if (hinted) return hinted;
  let best: { delimiter: Delimiter; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const score = regularity(text, delimiter);
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}

/** Lines of the commonest width, times the delimiters in each; a line of one cell says nothing. */
function regularity(text: string, delimiter: string): number {
  const lines = new Map<number, number>();
  for (const { cells } of scanCsv(text, delimiter, SAMPLE_LINES).lines) {
    if (cells.length > 1) lines.set(cells.length, (lines.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...[...lines].map(([width, count]) => count * (width - 1)));
}
