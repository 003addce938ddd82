import type { CalendarBook, CalendarInForce } from '../calendar/calendar-book';
import { orderFacts } from '../facts/order-facts';
import type { Reason } from '../obligations/decide-obligations';
import { CALENDAR_SEEN, type ObligationsState } from '../obligations/obligations-state';
import type { FactsDocument } from '../views/facts.view';

/** Streams the facts come from, by the name they have in `seen`. */
export const SOURCES = ['petition', 'case'] as const;

/** What the document has been told so far. */
export function seenBy({ slices }: FactsDocument): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const source of SOURCES) if (slices[source].version > 0) seen[source] = slices[source].version;
  return seen;
}

/** Whether an earlier snapshot rests on more than the document knows: a view that is being rebuilt must not decide. */
export function isBehind(document: FactsDocument, { seen }: ObligationsState): boolean {
  return SOURCES.some((source) => document.slices[source].version < (seen[source] ?? 0));
}

/**
 * Why everything is worked out again. Where the calendar has changed since the last snapshot, the facts are judged by the
 * old one first, so that what moved by law and what moved by the calendar are told apart.
 */
export function reasonsFor(
  document: FactsDocument,
  state: ObligationsState,
  because: string,
  { book, now }: { readonly book: CalendarBook; readonly now: CalendarInForce },
): Reason[] {
  const { petition, case: opened } = document.slices;
  const facts = orderFacts(petition.data?.facts ?? [], opened.data.facts);
  const before = state.seen[CALENDAR_SEEN] ?? now.edition;
  const reason = (edition: number, why: string): Reason => ({
    facts,
    because: why,
    calendar: book.at(edition),
    seen: { ...seenBy(document), [CALENDAR_SEEN]: edition },
  });
  if (before >= now.edition) return [reason(now.edition, because)];
  const years = [...new Set(book.since(before).map(({ year }) => year))].sort();
  return [reason(before, because), reason(now.edition, years.map((year) => `calendar:${year}`).join(','))];
}
