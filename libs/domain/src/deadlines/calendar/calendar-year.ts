import type { LocalDate } from '../../dates';

export const CALENDAR_STATES = ['confirmed', 'provisional'] as const;
/** `confirmed`: decided and cited. `provisional`: follows from the law, but swaps are not decided yet. */
export type CalendarState = (typeof CALENDAR_STATES)[number];

export const CALENDAR_DAY_KINDS = ['holiday', 'compensation', 'swap-off', 'swap-work'] as const;
/**
 * `holiday` (Labour Code art. 112), `compensation` (for a holiday on a weekend, art. 111.3), `swap-off` (a working day
 * given free) and `swap-work` (the Saturday worked for it).
 */
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: CalendarDayKind;
  readonly name: string;
  /** The decision or article that makes it so, where known. */
  readonly basis?: string;
}

/** What differs from "Monday to Friday are worked" in one year. */
export interface CalendarYear {
  readonly year: number;
  readonly state: CalendarState;
  readonly days: readonly CalendarDay[];
}

/** A day of a year that has no calendar was asked for: nobody may guess whether it is worked. */
export interface MissingYear {
  readonly missing: number;
}

export function isMissingYear(value: unknown): value is MissingYear {
  return typeof value === 'object' && value !== null && 'missing' in value;
}
