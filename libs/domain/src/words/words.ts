import { Reader } from '../deadlines/reading/reader';
import { WORD_DATA, type WordGroup } from './word-data';

/** The official word for a code, for people; English for the same pages in English. */
export interface Word {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Word;

/** @throws Error naming every word that lacks a language */
export function parseWords(data: Readonly<Record<string, unknown>>): Map<string, ReadonlyMap<string, Word>> {
  const problems: string[] = [];
  const groups = Object.entries(data).map(([group, table]) => {
    const words = new Reader(table, `/${group}`, problems);
    const entries = words.fields().map((code) => {
      const word = words.child(code);
      word.onlyFields(['vi', 'en']);
      return [code, { vi: word.text('vi').normalize('NFC'), en: word.text('en') }] as const;
    });
    return [group, new Map(entries)] as const;
  });
  if (problems.length > 0) throw new Error(`words: ${problems.join('; ')}`);
  return new Map(groups);
}

const WORDS = parseWords(WORD_DATA);
const NONE: ReadonlyMap<string, Word> = new Map();

/** All words of a group by code, in the order people expect to choose them; narrower codes are `<of>.<code>`. */
export function wordsOf(group: WordGroup): ReadonlyMap<string, Word> {
  return WORDS.get(group) ?? NONE;
}

/**
 * The word for a code. `of` narrows it where one code has several words: the kind for states and steps (`sent` of a
 * denunciation), the field for choices.
 */
export function wordOf(group: WordGroup, code: string, of?: string): Word | undefined {
  const words = wordsOf(group);
  return (of === undefined ? undefined : words.get(`${of}.${code}`)) ?? words.get(code);
}

/** The word in one language; a code without a word (an old event's) is said as it is. */
export function say(group: WordGroup, code: string, language: Language, of?: string): string {
  return wordOf(group, code, of)?.[language] ?? code;
}
