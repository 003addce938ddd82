/** `;`, as spreadsheets with Vietnamese settings expect; the byte order mark tells them that it is UTF-8. */
const DELIMITER = ';';
const LINE_END = '\r\n';
export const BYTE_ORDER_MARK = '\uFEFF';

/** A spreadsheet runs a cell that begins like this, also one that came from a stranger's petition. */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of a file that the office hands out, the register or its figures, with its end. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(csvCell).join(DELIMITER) + LINE_END;
}

function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
