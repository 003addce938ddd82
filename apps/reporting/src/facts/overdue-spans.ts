import { addDays, type LocalDate } from '@donthu/domain';
import type { Fact, ObligationFact } from './fact-slices';

/** Days on which something held: from `from` on, `to` no longer included; without `to` it holds still. */
export interface Span {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/**
 * When an open petition had an obligation past its due date, by what is known now: an extension counts from the start,
 * a step dated back ends the span on its own day. What is paused is not overdue. Disjoint, in order.
 */
export function overdueSpans({ petition, obligations }: Fact, resolvedOn: LocalDate | undefined): Span[] {
  const { receivedOn } = petition.state;
  const spans = obligations.items.flatMap((item) => spanOf(item, receivedOn, resolvedOn));
  return merged(spans);
}

function spanOf(item: ObligationFact, receivedOn: LocalDate, resolvedOn: LocalDate | undefined): Span[] {
  if (item.dueOn === null || item.state === 'paused') return [];
  const dayAfter = addDays(item.dueOn, 1);
  const from = dayAfter < receivedOn ? receivedOn : dayAfter;
  const ends = [endOf(item), resolvedOn].filter((day) => day !== undefined).sort();
  const to = ends[0];
  if (to === undefined) return [{ from }];
  return from < to ? [{ from, to }] : [];
}

function endOf({ state, metOn, voidedOn, dueOn }: ObligationFact): LocalDate | undefined {
  if (state === 'void') return voidedOn;
  return state === 'met' || state === 'met_late' ? (metOn ?? dueOn ?? undefined) : undefined;
}

function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (!last || (last.to !== undefined && last.to < span.from)) result.push(span);
    else result[result.length - 1] = joined(last, span);
  }
  return result;
}

function joined(a: Span, b: Span): Span {
  if (a.to === undefined || b.to === undefined) return { from: a.from };
  return { from: a.from, to: a.to < b.to ? b.to : a.to };
}
