/** A cell as read and as written: the report gives back what the officer's program wrote, quotes and all. */
export interface Cell {
  text: string;
  raw: string;
}
export interface Line {
  cells: Cell[];
  /** The line end as written; empty at the end of a file that has none. */
  end: string;
}
export interface Scan {
  lines: Line[];
  /** The scan stopped in this line (from 1): a quoted cell is not closed, or not followed by a delimiter. */
  brokenAtLine?: number;
}

/**
 * Splits delimited text into lines of cells, and loses nothing: raw cells joined by the delimiter, with their line ends,
 * are the text again. Libraries give records or raw lines, not raw cells, and repair what they cannot read; here a quote
 * is special at the start of a cell only, and a wrongly closed one stops the scan, as it would swallow rows in silence.
 */
export function scanCsv(text: string, delimiter: string, maxLines: number): Scan {
  const lines: Line[] = [];
  let at = 0;
  while (at < text.length && lines.length < maxLines) {
    const cells: Cell[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
      if (cell === undefined) return { lines, brokenAtLine: lines.length + 1 };
      cells.push(cell);
      at += cell.raw.length;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    const end = lineEnd(text, at);
    if (end === '' && at < text.length) return { lines, brokenAtLine: lines.length + 1 };
    lines.push({ cells, end });
    at += end.length;
  }
  return { lines };
}

/** Writes a cell so that `scanCsv` reads the same text again. */
export function quoteCell(text: string, delimiter: string): string {
  const plain = !/["\r\n]/.test(text) && !text.includes(delimiter);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}

function quotedCell(text: string, start: number): Cell | undefined {
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    if (text[quote + 1] !== '"') {
      return { text: text.slice(start + 1, quote).replaceAll('""', '"'), raw: text.slice(start, quote + 1) };
    }
    at = quote + 2;
  }
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  const raw = text.slice(start, end);
  return { text: raw, raw };
}

function lineEnd(text: string, at: number): string {
  if (text[at] === '\n') return '\n';
  if (text[at] !== '\r') return '';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}
