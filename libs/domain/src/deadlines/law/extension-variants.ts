import type { Law } from './law';
import { STANDARD, type Rule } from './rule';
import type { PetitionKind } from './vocabulary';

/** The variant that the words of extensions and circumstances lead to, in their order; words without a move do nothing. */
export function variantAfter(rule: Rule, from: string, words: readonly string[]): string {
  return words.reduce((variant, word) => rule.variantMoves.get(variant)?.get(word) ?? variant, from);
}

/**
 * The words that an extension decision of a case may still name, given those already decided (Law on Complaints
 * arts 28, 37; Law on Denunciations art. 30). For a denunciation `complex` extends by one step each time, and the step
 * may be named outright: `extended-once`, then `extended-twice`. Empty when nothing more may be extended.
 */
export function extensionVariants(kind: PetitionKind, already: readonly string[], law: Law): string[] {
  const rule = law.rules.findLast((candidate) => candidate.extendedFor === kind);
  if (rule === undefined) return [];
  const current = variantAfter(rule, STANDARD, already);
  return [...(rule.variantMoves.get(current)?.keys() ?? [])];
}
