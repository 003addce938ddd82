import { needlesOf, type Needles, type PersonalData } from './needles';
import { placedWords, type PlacedWord } from './text-words';

/** Stands where a person's data stood. */
export const CUT_MARK = '[…]';

export interface CutText {
  /** The text in NFC without the people's data; equal to the text (in NFC) when nothing was found. */
  readonly cut: string;
  readonly found: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What may stand between the words of one name or address. The mark itself is none of it. */
const BETWEEN_WORDS = /^[\s.,;:\-–—/()'"’]+$/u;
/** What people put between the groups of a number; at most three in a row. */
const BETWEEN_DIGITS = /^[\s.\-–()/]{1,3}$/u;

/**
 * Cuts names, addresses, identity numbers and telephones of `people` out of a text: whatever the case, the accents, the
 * spaces; whole words only. Not found: nicknames, misspellings, a given name alone, and data of persons not in `people`.
 */
export function cutOutPeople(text: string, people: readonly PersonalData[]): CutText {
  return cutterFor(people)(text);
}

/** The same for many texts of one petition. */
export function cutterFor(people: readonly PersonalData[]): (text: string) => CutText {
  const needles = needlesOf(people);
  return (text) => {
    const normal = text.normalize('NFC');
    const words = placedWords(normal);
    const spans = merged([...phraseSpans(normal, words, needles), ...numberSpans(normal, words, needles)]);
    if (spans.length === 0) return { cut: normal, found: false };
    return { cut: withoutSpans(normal, spans), found: true };
  };
}

function phraseSpans(text: string, words: readonly PlacedWord[], { phrases }: Needles): Span[] {
  return words.flatMap((word, index) => {
    const phrase = phrases.get(word.folded)?.find((candidate) => matches(text, words, index, candidate));
    const last = phrase && words[index + phrase.length - 1];
    return last ? [{ start: word.start, end: last.end }] : [];
  });
}

function matches(text: string, words: readonly PlacedWord[], index: number, phrase: readonly string[]): boolean {
  return phrase.every((expected, place) => {
    const word = words[index + place];
    if (word?.folded !== expected) return false;
    const before = place === 0 ? undefined : words[index + place - 1];
    return before === undefined || BETWEEN_WORDS.test(text.slice(before.end, word.start));
  });
}

/** A number may be glued to letters ("CCCD001…"), so runs of digits are looked at beside the words. */
function numberSpans(text: string, words: readonly PlacedWord[], { numbers }: Needles): Span[] {
  if (numbers.size === 0) return [];
  return [words, words.flatMap(digitRuns)].flatMap((pieces) =>
    pieces.flatMap((piece, index) => {
      const candidates = numbers.get(piece.folded.charAt(0)) ?? [];
      return candidates.flatMap((number) => numberSpan(text, pieces, index, number) ?? []);
    }),
  );
}

function digitRuns(word: PlacedWord): PlacedWord[] {
  // Folding may change lengths; places inside a word are known only where it did not.
  if (word.folded.length !== word.end - word.start) return /^\d+$/.test(word.folded) ? [word] : [];
  return [...word.folded.matchAll(/\d+/g)].map((run) => ({
    folded: run[0],
    start: word.start + run.index,
    end: word.start + run.index + run[0].length,
  }));
}

function numberSpan(text: string, pieces: readonly PlacedWord[], index: number, number: string): Span | undefined {
  const first = pieces[index];
  let matched = 0;
  for (let at = index; first; at += 1) {
    const piece = pieces[at];
    const before = at === index ? undefined : pieces[at - 1];
    if (!piece || !number.startsWith(piece.folded, matched)) return undefined;
    if (before && !BETWEEN_DIGITS.test(text.slice(before.end, piece.start))) return undefined;
    matched += piece.folded.length;
    if (matched === number.length) return { start: first.start, end: piece.end };
  }
  return undefined;
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start < last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let cut = '';
  let from = 0;
  for (const { start, end } of spans) {
    cut += text.slice(from, start) + CUT_MARK;
    from = end;
  }
  return cut + text.slice(from);
}
