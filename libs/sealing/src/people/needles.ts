import { placedWords } from './text-words';

/** What the form knows about a person. */
export interface PersonalData {
  readonly fullName?: string | undefined;
  readonly address?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
}

export interface Needles {
  /** Sequences of folded words, by their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Identity and phone numbers without separators, by their first character. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
}

const HONORIFICS = new Set(['ong', 'ba', 'anh', 'chi', 'co', 'chu', 'bac', 'cu']);
/** Shorter ones would cut ordinary figures out of a text. */
const MIN_NUMBER_LENGTH = 6;
/** An address or its beginning is cut when it has this many words … */
const MIN_ADDRESS_WORDS = 3;
/** … a whole one also with fewer words of so many letters and digits: "tổ 4" or "thôn 12" alone names nobody. */
const MIN_WHOLE_ADDRESS_LENGTH = 7;

export function needlesOf(people: readonly PersonalData[]): Needles {
  const phrases = people.flatMap((person) => [...namesOf(person.fullName ?? ''), ...addressesOf(person.address ?? '')]);
  const numbers = people.flatMap((person) => [...numbersOf(person.idNumber ?? ''), ...phonesOf(person.phone ?? '')]);
  return {
    phrases: grouped(
      unique(phrases, (phrase) => phrase.join(' ')),
      (phrase) => phrase[0] ?? '',
      (phrase) => phrase.length,
    ),
    numbers: grouped(
      unique(numbers, (number) => number),
      (number) => number.charAt(0),
      (number) => number.length,
    ),
  };
}

/** The whole name, also without "Ông", "Bà" before it; a single letter is nobody's name. */
function namesOf(fullName: string): string[][] {
  const words = wordsIn(fullName);
  const bare = words.length > 2 && HONORIFICS.has(words[0] ?? '') ? words.slice(1) : words;
  return bare.join('').length < 2 ? [] : [bare];
}

/** The whole address, and what stands before each comma, where that is long enough to tell a house. */
function addressesOf(address: string): string[][] {
  const segments = address.split(/[,;\n]/).map(wordsIn);
  const prefixes = segments.map((_, index) => segments.slice(0, index + 1).flat());
  const whole = prefixes.at(-1) ?? [];
  return prefixes.filter(
    (words) =>
      words.length >= MIN_ADDRESS_WORDS ||
      (words.length === whole.length && whole.join('').length >= MIN_WHOLE_ADDRESS_LENGTH),
  );
}

function numbersOf(number: string): string[] {
  const compact = wordsIn(number).join('');
  return compact.length < MIN_NUMBER_LENGTH ? [] : [compact];
}

/** With 0, with 84 and with the international prefix: the same telephone. */
function phonesOf(phone: string): string[] {
  const [compact] = numbersOf(phone);
  if (compact === undefined) return [];
  const local = compact.replace(/^(00)?84(?=\d{9,10}$)/, '0');
  return local.startsWith('0') ? [local, `84${local.slice(1)}`, `0084${local.slice(1)}`, compact] : [local, compact];
}

function wordsIn(text: string): string[] {
  return placedWords(text).map((word) => word.folded);
}

function unique<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

function grouped<T>(
  values: readonly T[],
  groupOf: (value: T) => string,
  lengthOf: (value: T) => number,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(groupOf(value)) ?? [];
    group.push(value);
    groups.set(groupOf(value), group);
  }
  for (const group of groups.values()) group.sort((a, b) => lengthOf(b) - lengthOf(a));
  return groups;
}
