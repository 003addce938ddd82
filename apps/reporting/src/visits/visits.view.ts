import type { LocalDate } from '@donthu/domain';
import { defineView, type Slice } from '@donthu/views';

export interface VisitFacts {
  readonly unit: string;
  readonly receivedOn: LocalDate;
  readonly persons: number;
}

/** Per visit what reports count: when, where, how many persons. */
export const VISITS_VIEW = defineView({
  name: 'reporting_visits',
  slices: { visit: null as VisitFacts | null },
  fields: ({ visit }: { readonly visit: Slice<VisitFacts | null> }) =>
    visit.data ? { unit: visit.data.unit, receivedOn: visit.data.receivedOn } : undefined,
  fieldNames: ['unit', 'receivedOn'],
  indexes: { byReceived: { equal: ['unit'], order: 'receivedOn' } },
});
