/** A word of a text, folded, and where it stands in the text (UTF-16 offsets, end excluded). */
export interface PlacedWord {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const foldedCharacters = new Map<string, string>();
const MAX_REMEMBERED = 20_000;

/**
 * The words of a text with their places. Folds more than search does (NFKD, invisible format characters dropped):
 * a name written in full-width letters or with a soft hyphen in it is the same name.
 */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let folded = '';
  let start = 0;
  let end = 0;
  let offset = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    if (part === ' ') {
      if (folded !== '') words.push({ folded, start, end });
      folded = '';
    } else if (part !== '' || folded !== '') {
      if (folded === '') start = offset;
      folded += part;
      end = offset + character.length;
    }
    offset += character.length;
  }
  if (folded !== '') words.push({ folded, start, end });
  return words;
}

/** Letters and digits folded; nothing for marks and format characters; a blank for whatever parts words. */
function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = character
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd');
  const result = folded === '' || /^[\p{L}\p{N}]+$/u.test(folded) ? folded : ' ';
  if (foldedCharacters.size < MAX_REMEMBERED) foldedCharacters.set(character, result);
  return result;
}
