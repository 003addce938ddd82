import type { LocalDate } from '@donthu/domain';
import { STANDING, type Move } from '../facts/moves';
import { OPEN_END, type Counts } from './days.view';

/** A move, or several of the same at once. */
export interface Amount extends Omit<Move, 'by'> {
  readonly by: number;
}

/** Sums by day and figure, in order of both, so that the same facts give the same bytes. */
export function tally(amounts: Iterable<Amount>): Counts {
  const days = new Map<LocalDate, Map<string, number>>();
  for (const { day, figure, by } of amounts) {
    const figures = days.get(day) ?? new Map<string, number>();
    figures.set(figure, (figures.get(figure) ?? 0) + by);
    days.set(day, figures);
  }
  return inOrder(days, (figures) => inOrder(figures, (sum) => sum));
}

/** The last day on which anything moves; `OPEN_END` when a standing figure has not come back to nothing. */
export function lastDayOf(counts: Counts): LocalDate {
  const standing = Object.values(counts).flatMap((figures) =>
    Object.entries(figures).filter(([name]) => STANDING.test(name)),
  );
  const balances = new Map<string, number>();
  for (const [name, sum] of standing) balances.set(name, (balances.get(name) ?? 0) + sum);
  if ([...balances.values()].some((balance) => balance !== 0)) return OPEN_END;
  return Object.keys(counts).at(-1) ?? '';
}

function inOrder<T, R>(map: ReadonlyMap<string, T>, valueOf: (value: T) => R): Record<string, R> {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, valueOf(value)]));
}
