import type { LocalDate } from '@donthu/domain';
import { defineView, type Slice } from '@donthu/views';

/** Figures by day, such as `{"2026-03-02": {"received:complaint": 2}}`; days and figures in order. */
export type Counts = Readonly<Record<LocalDate, Readonly<Record<string, number>>>>;

/** `counting`: somebody is at it; whoever changes a fact meanwhile marks it again. */
export type Mark = 'counted' | 'marked' | 'counting';

/** All petitions and visits that one unit received on one day, and the ratings it was given. */
export interface DayKey {
  readonly unit: string;
  readonly day: LocalDate;
}

export interface Day extends DayKey {
  readonly mark: Mark;
  readonly counts: Counts;
  /** The last day on which these petitions move any figure; `OPEN_END` while one of them is open. */
  readonly lastDay: LocalDate;
}

export const OPEN_END: LocalDate = '9999-12-31';

/**
 * The small bucket of the figures: per unit and day of receipt, what those petitions did to every figure on any day. It is
 * counted again from the facts, never incremented. A report reads only the buckets that still move on or after its first
 * day, so it costs what the unit has in hand, not what it ever had.
 */
export const DAYS_VIEW = defineView({
  name: 'reporting_days',
  slices: { day: null as Day | null },
  fields: ({ day }: { readonly day: Slice<Day | null> }) => {
    if (!day.data) return undefined;
    const { unit, day: on, mark, lastDay } = day.data;
    return { unit, day: on, lastDay, counted: mark === 'counted' };
  },
  fieldNames: ['unit', 'day', 'lastDay', 'counted'],
  indexes: {
    byLastDay: { equal: ['unit'], order: 'lastDay' },
    byCounted: { equal: ['unit', 'counted'], order: 'day' },
  },
});

export function keyOfDay({ unit, day }: DayKey): string {
  return `${unit}|${day}`;
}
