import type { DeadlineFact } from '@donthu/domain';
import type { CalendarBook, CalendarInForce } from '../calendar/calendar-book';
import type { KnownFact } from '../facts/known-fact';
import { orderFacts } from '../facts/order-facts';
import type { Reason } from '../obligations/decide-obligations';
import { CALENDAR_SEEN, type ObligationsState } from '../obligations/obligations-state';
import type { FactsDocument } from '../views/facts.view';

/** Streams the facts come from, by the name they have in `seen`. */
export const SOURCES = ['petition', 'case'] as const;

export type SourceVersions = Readonly<Record<(typeof SOURCES)[number], number>>;

/** What the document has been told so far. */
export function toldTo({ slices }: FactsDocument): SourceVersions {
  return { petition: slices.petition.version, case: slices.case.version };
}

/** Whether an earlier snapshot rests on more than the document knows: a view that is being rebuilt must not decide. */
export function isBehind(document: FactsDocument, { seen }: ObligationsState): boolean {
  return SOURCES.some((source) => document.slices[source].version < (seen[source] ?? 0));
}

/** The facts of the document up to these versions. */
export function factsUpTo({ slices }: FactsDocument, versions: SourceVersions): DeadlineFact[] {
  const known = (facts: readonly KnownFact[], last: number) => facts.filter(({ version }) => version <= last);
  return orderFacts(
    known(slices.petition.data?.facts ?? [], versions.petition),
    known(slices.case.data.facts, versions.case),
  );
}

/**
 * The calendar as a reason of its own, judged by the facts that were decided about before it: so what moved by the calendar
 * and what moved by a fact are told apart. None while the last snapshot rests on the present calendar.
 */
export function calendarReason(
  document: FactsDocument,
  state: ObligationsState,
  decided: SourceVersions,
  { book, now }: { readonly book: CalendarBook; readonly now: CalendarInForce },
): Reason[] {
  const { seen } = state;
  const before = seen[CALENDAR_SEEN] ?? now.edition;
  if (before >= now.edition) return [];
  // Marks may lag behind the commit they belong to, where the engine cannot write both at once.
  const basis = {
    petition: Math.max(decided.petition, seen['petition'] ?? 0),
    case: Math.max(decided.case, seen['case'] ?? 0),
  };
  const years = [...new Set(book.since(before).map(({ year }) => year))].sort();
  const because = years.map((year) => `calendar:${year}`).join(',');
  return [{ facts: factsUpTo(document, basis), calendar: now.calendar, because, seen: seenOf(basis, now) }];
}

/** Everything the document knows, by the present calendar. */
export function factReason(document: FactsDocument, because: string, now: CalendarInForce): Reason {
  const told = toldTo(document);
  return { facts: factsUpTo(document, told), calendar: now.calendar, because, seen: seenOf(told, now) };
}

function seenOf(versions: SourceVersions, { edition }: CalendarInForce): Record<string, number> {
  const streams = SOURCES.filter((source) => versions[source] > 0).map((source) => [source, versions[source]] as const);
  return { ...Object.fromEntries(streams), [CALENDAR_SEEN]: edition };
}
