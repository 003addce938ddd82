import type { LocalDate } from '@donthu/domain';
import { defineView, type Slice } from '@donthu/views';

export interface RatingFacts {
  readonly unit: string;
  /** The day it was given, in Asia/Ho_Chi_Minh. */
  readonly on: LocalDate;
  /** 1 to 5. */
  readonly stars: number;
}

/** Per rated petition what reports count: where, when, how satisfied. */
export const RATINGS_VIEW = defineView({
  name: 'reporting_ratings',
  slices: { rating: null as RatingFacts | null },
  fields: ({ rating }: { readonly rating: Slice<RatingFacts | null> }) =>
    rating.data ? { unit: rating.data.unit, on: rating.data.on } : undefined,
  fieldNames: ['unit', 'on'],
  indexes: { byDay: { equal: ['unit'], order: 'on' } },
});
