/**
 * Two spellings of one Vietnamese text fold alike: NFD, marks dropped, đ as d, lower case.
 * The one folding of the system: search, duplicates and redaction lean on it (MongoDB's collations do not fold đ).
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
}

/** The folded words of a text, in order, repeats kept; everything but letters and digits parts them. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
