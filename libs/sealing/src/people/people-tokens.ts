import { searchTokens } from '../text/search-tokens';
import type { PersonalData } from './needles';

/** Begins a token that stands for one person whole; no folded word has a colon. */
const PERSON = 'person:';

/** One person by keyed tokens, to be compared with another. */
export interface PersonTokens {
  /** Token of the identity number, separators aside; absent when none was given. */
  readonly idNumber?: string;
  /** Of name, identity number and telephone. */
  readonly words: readonly string[];
}

/**
 * Keyed tokens of people: the words they are searched by, and one more for each person, so that people can be compared
 * one by one although a petition keeps its tokens in one list.
 */
export function peopleTokens(people: readonly PersonalData[], key: Buffer): string[] {
  const words = people.flatMap(wordsFor);
  return [...searchTokens(words, key), ...people.map((person) => personToken(person, key))];
}

/** The tokens of single words, by which people are searched. */
export function wordTokens(tokens: readonly string[]): string[] {
  return tokens.filter((token) => !token.startsWith(PERSON));
}

/** The people behind tokens; none where they were kept without telling one person from another. */
export function personsIn(tokens: readonly string[]): PersonTokens[] {
  return tokens
    .filter((token) => token.startsWith(PERSON))
    .map((token) => {
      const [idNumber = '', words = ''] = token.slice(PERSON.length).split(':');
      return { ...(idNumber !== '' && { idNumber }), words: words === '' ? [] : words.split(',') };
    });
}

/**
 * Whether two may be the same person. Where both have an identity number it decides, whatever else differs; otherwise all
 * that is known of one must be known of the other as well.
 */
export function isSamePerson(one: PersonTokens, other: PersonTokens): boolean {
  if (one.idNumber !== undefined && other.idNumber !== undefined) return one.idNumber === other.idNumber;
  const [few, many] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  return few.length > 0 && few.every((word) => many.includes(word));
}

function personToken(person: PersonalData, key: Buffer): string {
  const [idNumber = ''] = searchTokens([person.idNumber?.replace(/[^\p{L}\p{N}]/gu, '')], key);
  return `${PERSON}${idNumber}:${searchTokens(wordsFor(person), key).join(',')}`;
}

function wordsFor({ fullName, idNumber, phone }: PersonalData): (string | undefined)[] {
  return [fullName, idNumber, phone];
}
