import type { LocalDate } from '../../dates';
import type { Bilingual, Certainty, LimitUnit } from '../law/rule';

export interface ExcludedDay {
  readonly date: LocalDate;
  readonly reason: Bilingual;
}

export interface CountedPause {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Days added: of the calendar, or working days for a period of working days. */
  readonly days: number;
}

/** How a due date came about, complete enough to be printed and computed again by hand. */
export interface Derivation {
  readonly step: string;
  readonly startsOn: LocalDate;
  readonly firstCountedDay: LocalDate;
  readonly limit: { readonly amount: number; readonly unit: LimitUnit };
  readonly variant: string;
  /** Working-day periods: every day passed over. Calendar-day periods: the days the end rolled over. */
  readonly excludedDays: readonly ExcludedDay[];
  readonly pauses: readonly CountedPause[];
  /** The clock stands still since that day: the due date will move by the pause when it ends. */
  readonly pausedSince?: LocalDate;
  /** The day on which the period would have ended, had it been worked. */
  readonly rolledFrom?: LocalDate;
  readonly article: Bilingual;
  readonly certainty: Certainty;
  readonly source?: string;
  readonly note?: Bilingual;
  readonly text: Bilingual;
}
