const PREFIX = /^số\s*:?\s*/iu;
const AROUND_SIGNS = /\s*([/\-–])\s*/gu;
const TOKEN = /^[\p{L}\p{N}][\p{L}\p{N}/.\-–]*$/u;
const MAX_LENGTH = 50;
const MAX_TOKENS = 2;

/**
 * The number of an official document as written on it (`28/QĐ-UBND`, `Số: 45 /QĐ-UBND`), brought to one spelling.
 * It stands in events in the clear, so what could be a person's name is no document number: at most two words, each with
 * a digit or of at most five capitals, a digit somewhere.
 * @returns `undefined` when the text is no document number
 */
export function readDocumentNumber(text: string): string | undefined {
  const number = text.normalize('NFC').trim().replace(PREFIX, '').replace(AROUND_SIGNS, '$1').replace(/\s+/gu, ' ');
  const tokens = number.split(' ');
  const official = (token: string): boolean =>
    TOKEN.test(token) && (/\p{N}/u.test(token) || /^\p{Lu}{1,5}$/u.test(token));
  if (number.length > MAX_LENGTH || tokens.length > MAX_TOKENS) return undefined;
  return /\p{N}/u.test(number) && tokens.every(official) ? number : undefined;
}
