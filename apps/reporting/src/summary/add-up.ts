import { KINDS, OUTCOMES, type Kind, type Outcome } from '@donthu/contracts';
import type { LocalDate } from '@donthu/domain';
import type { Counts } from '../days/days.view';

/** Both days included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The figures of a period; `carriedOver + received = resolved.total + open.total`. */
export interface Summary extends Period {
  readonly received: number;
  /** Received before the period and open when it began (kỳ trước chuyển sang). */
  readonly carriedOver: number;
  /** Of those received, by the kind they have now. */
  readonly byKind: Readonly<Record<Kind, number>>;
  /** Outcomes signed in the period, whenever the petition was received. */
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** `untimed`: those among `onTime` that no known time limit was held against, as rows of an old register. */
  readonly resolved: {
    readonly total: number;
    readonly onTime: number;
    readonly late: number;
    readonly untimed: number;
  };
  /** As things stood at the end of the last day; overdue at the end of today when that day is still to come. */
  readonly open: {
    readonly total: number;
    readonly byState: Readonly<Record<string, number>>;
    readonly overdue: number;
  };
  readonly visits: number;
  readonly persons: number;
  /** Given by petitioners in the period; `average` of 1 to 5 stars to one decimal, `null` where nobody rated. */
  readonly ratings: { readonly count: number; readonly average: number | null };
}

const STATE = 'state:';

/** Adds up day buckets; see `movesOf` for what a figure means. */
export function addUp(days: Iterable<Counts>, period: Period, today: LocalDate): Summary {
  const sums = new Map<string, number>();
  const add = (name: string, n: number) => sums.set(name, (sums.get(name) ?? 0) + n);
  for (const counts of days) {
    for (const [day, figures] of Object.entries(counts)) {
      for (const [figure, n] of Object.entries(figures))
        for (const name of countsFor(figure, day, period, today)) add(name, n);
    }
  }
  return summaryOf(period, (name) => sums.get(name) ?? 0, statesOf(sums));
}

/** The sums that a figure of a day goes into. */
function countsFor(figure: string, day: LocalDate, { from, to }: Period, today: LocalDate): string[] {
  if (figure === 'overdue') return day <= (to < today ? to : today) ? [figure] : [];
  if (!figure.startsWith(STATE)) return from <= day && day <= to ? [figure] : [];
  return [...(day < from ? ['carriedOver'] : []), ...(day <= to ? [figure] : [])];
}

function statesOf(sums: ReadonlyMap<string, number>): Record<string, number> {
  const states = [...sums]
    .filter(([name, n]) => name.startsWith(STATE) && n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(states.map(([name, n]) => [name.slice(STATE.length), n]));
}

function summaryOf(period: Period, sum: (name: string) => number, byState: Record<string, number>): Summary {
  const byKind = table(KINDS, (kind) => sum(`received:${kind}`));
  const [onTime, late] = [sum('resolved:onTime'), sum('resolved:late')];
  return {
    ...period,
    received: total(byKind),
    carriedOver: sum('carriedOver'),
    byKind,
    byOutcome: table(OUTCOMES, (outcome) => sum(`signed:${outcome}`)),
    resolved: { total: onTime + late, onTime, late, untimed: sum('resolved:untimed') },
    open: { total: total(byState), byState, overdue: sum('overdue') },
    visits: sum('visits'),
    persons: sum('persons'),
    ratings: ratingsOf(sum('ratings'), sum('stars')),
  };
}

function ratingsOf(count: number, stars: number): Summary['ratings'] {
  return { count, average: count === 0 ? null : Math.round((stars / count) * 10) / 10 };
}

function table<Name extends string>(names: readonly Name[], valueOf: (name: Name) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, number>;
}

function total(numbers: Readonly<Record<string, number>>): number {
  return Object.values(numbers).reduce((sum, n) => sum + n, 0);
}
