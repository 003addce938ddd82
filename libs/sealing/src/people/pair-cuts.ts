import { cutterFor, type CutText } from './cut-out-people';
import type { PersonalData } from './needles';

/** Free texts by name. */
export type NamedTexts = Readonly<Record<string, string>>;

export interface CutTexts {
  /** The texts without people's data; they belong under `text`. */
  readonly texts: NamedTexts;
  /** The texts as written, where people's data were cut out of them; they belong under `people`. */
  readonly originals: NamedTexts;
}

/** Brings texts together with what was cut out of them; `results` in the order of the texts. */
export function pairCuts(texts: NamedTexts, results: readonly CutText[]): CutTexts {
  const entries = Object.entries(texts);
  return {
    texts: Object.fromEntries(entries.map(([name], index) => [name, results[index]?.cut ?? ''])),
    originals: Object.fromEntries(entries.filter((_, index) => results[index]?.found === true)),
  };
}

/** The data of `people` are cut out of the texts they come with. */
export function cutTexts(texts: NamedTexts, people: readonly PersonalData[]): CutTexts {
  return pairCuts(texts, Object.values(texts).map(cutterFor(people)));
}
