/**
 * Spreadsheets run a cell that starts with = + - @ as a formula, wherever it came from: a summary sent in by a stranger
 * could fetch addresses or start programs on the PC of the officer who opens the report (CSV injection). A leading
 * apostrophe makes it text. Numbers with a sign and lone dashes are not formulas and stay.
 */
const STARTS_LIKE_FORMULA = /^\s*[=+\-@＝＋－＠]/;
const SIGNED_NUMBER_OR_DASH = /^\s*[+-]?[\d\s.,]*$/;

export function isFormulaLike(text: string): boolean {
  return STARTS_LIKE_FORMULA.test(text) && !SIGNED_NUMBER_OR_DASH.test(text);
}

export function neutralise(text: string): string {
  return isFormulaLike(text) ? `'${text}` : text;
}

/** What the cell said before `neutralise`: a report that comes back as an import reads as the first file did. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && isFormulaLike(text.slice(1)) ? text.slice(1) : text;
}
