/** Lower case without accents, đ as d, blanks collapsed: two spellings of one Vietnamese text fold alike. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded, and nothing but words: `Số CCCD/CMND` and `so cccd - cmnd` are the same title. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
