import type { LocalDate } from '../../dates';

export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export const UNITS = ['calendar', 'working'] as const;
/** `calendar`: the law says "ngày"; `working`: it says "ngày làm việc". */
export type LimitUnit = (typeof UNITS)[number];

export const CERTAINTIES = ['verified', 'weak', 'unverified', 'unit_rule'] as const;
/**
 * How far a rule may be leaned on: read in a source that carries the text, found in a weak or contradictory source, from
 * general knowledge only, or set by the unit because the law sets none.
 */
export type Certainty = (typeof CERTAINTIES)[number];

export interface Citation {
  readonly article: Bilingual;
  readonly certainty: Certainty;
  /** Where the text was read; absent when it was not. */
  readonly source?: string;
}

export interface Limit extends Citation {
  /** Days, at least 1. */
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** The variant that holds when nothing else was said. */
export const STANDARD = 'standard';

/** The limit of one step as it stands between two days; for a case that started in between, it stands for good. */
export interface Rule {
  readonly step: string;
  readonly name: Bilingual;
  readonly effectiveFrom: LocalDate;
  /** The last day on which a case could start under this version; absent when it is the present one. */
  readonly effectiveTo?: LocalDate;
  readonly variants: ReadonlyMap<string, Limit>;
  /** From a variant, by the word of an extension or of a circumstance, to the next: `complex` + `remote`. */
  readonly variantMoves: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The kind of case whose extension decisions move this limit. */
  readonly extendedFor?: string;
  /** Why suspended time does not count for this step; absent when a suspension does not stop it. */
  readonly suspension?: Citation;
  /** Known to the law, not opened by any lifecycle yet. */
  readonly previewOnly: boolean;
  readonly note?: Bilingual;
}
