import { fold, wordsOf } from '@donthu/sealing';

/** Folded, blanks collapsed. */
export function foldLine(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/** Folded, and nothing but words: `Số CCCD/CMND` and `so cccd - cmnd` are the same title. */
export function foldWords(text: string): string {
  return wordsOf(text).join(' ');
}
