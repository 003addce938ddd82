import type { DeadlineFact } from '@donthu/domain';
import type { KnownFact } from './known-fact';

/**
 * The facts of both streams in the order they became known. A case exists only because an outcome was signed, whatever the
 * clocks of two processes say, so its facts come after that one; until it is known here, they wait.
 */
export function orderFacts(petition: readonly KnownFact[], opened: readonly KnownFact[]): DeadlineFact[] {
  const signed = petition.findIndex(({ fact }) => fact.type === 'outcome-signed') + 1;
  if (signed === 0) return petition.map(({ fact }) => fact);
  return [...petition.slice(0, signed), ...merge(petition.slice(signed), opened)].map(({ fact }) => fact);
}

/** Keeps the order within each list, also where a clock went back; at the same instant the petition comes first. */
function merge(left: readonly KnownFact[], right: readonly KnownFact[]): KnownFact[] {
  const merged: KnownFact[] = [];
  let at = 0;
  for (const known of right) {
    for (let next = left[at]; next !== undefined && next.at <= known.at; next = left[(at += 1)]) merged.push(next);
    merged.push(known);
  }
  return [...merged, ...left.slice(at)];
}
