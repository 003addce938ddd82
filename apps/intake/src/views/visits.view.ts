import { defineView, type Slice } from '@donthu/views';

/** A visit as far as petitions need it. */
export type VisitSlice = Readonly<Record<'unit', string>>;

/** The visits a petition may name, from the reception's events. */
export const VISITS_VIEW = defineView({
  name: 'intake_visits',
  slices: { visit: null as VisitSlice | null },
  fields: ({ visit }: { readonly visit: Slice<VisitSlice | null> }) =>
    visit.data ? { unit: visit.data.unit } : undefined,
  fieldNames: ['unit'],
  indexes: {},
});
