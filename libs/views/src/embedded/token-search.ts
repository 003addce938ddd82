import type Database from 'libsql';
import type { AnyView } from '../view';
import { buildTokenCount, type Way } from './select';

/** So many documents are sorted at once without anybody waiting for it. */
const FEW_DOCUMENTS = 2_000;

export interface TokenSearch {
  readonly way: Way;
  /** The rarest first, as far as counting went. */
  readonly tokens: readonly string[];
}

/**
 * How a search reaches its documents. Words that few documents have lead to them, which are then sorted. Words that many
 * have would lead to a sort of half the register; there the declared order is walked instead, and its page is soon full.
 * @param prepared the statement of an SQL text
 * @param few up to so many documents are sorted; 0 walks the order always
 */
export function searchBy(
  prepared: (sql: string) => Database.Statement,
  view: AnyView,
  tokens: readonly string[],
  few = FEW_DOCUMENTS,
): TokenSearch {
  const upTo = (asked: readonly string[]) =>
    (prepared(buildTokenCount(view, asked)).get(...asked, few + 1) as { n: number }).n;
  const counted = [...new Set(tokens)].map((token) => ({ token, documents: upTo([token]) }));
  const rarestFirst = counted.sort((a, b) => a.documents - b.documents).map(({ token }) => token);
  const fewest = counted[0]?.documents ?? 0;
  const isFew = fewest <= few || (rarestFirst.length > 1 && upTo(rarestFirst) <= few);
  return { way: isFew ? 'token' : 'index', tokens: rarestFirst };
}
