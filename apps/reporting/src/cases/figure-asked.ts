import type { Kind, Outcome } from '@donthu/contracts';
import type { Figure } from '@donthu/domain';
import type { Summary } from '../summary/add-up';

export interface FigureAsked {
  readonly figure: Figure;
  /** Narrows `received`. */
  readonly kind?: Kind;
  /** Narrows `signed`. */
  readonly outcome?: Outcome;
  /** Narrows `open`: the state at the end of the period. */
  readonly state?: string;
}

/** What a summary says for the figure asked for. A petition is behind a figure when it is 1 for that petition alone. */
export function figureOf(summary: Summary, { figure, kind, outcome, state }: FigureAsked): number {
  const { byKind, byOutcome, resolved, open } = summary;
  switch (figure) {
    case 'received':
      return kind === undefined ? summary.received : byKind[kind];
    case 'carriedOver':
      return summary.carriedOver;
    case 'signed':
      return outcome === undefined ? Object.values(byOutcome).reduce((sum, n) => sum + n, 0) : byOutcome[outcome];
    case 'onTime':
    case 'late':
    case 'untimed':
      return resolved[figure];
    case 'open':
      return state === undefined ? open.total : (open.byState[state] ?? 0);
    case 'overdue':
      return open.overdue;
    case 'rated':
      return summary.ratings.count;
  }
}
