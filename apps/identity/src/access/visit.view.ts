import { defineView } from '@donthu/views';

type VisitSlices = {
  readonly visit: { readonly unit: string; readonly recordedBy: string } | null;
};

const EMPTY: VisitSlices = { visit: null };

/** Where a visit was recorded and by whom; which petitions came of it stands with the petitions. */
export const VISIT_VIEW = defineView({
  name: 'identity_visit',
  slices: EMPTY,
  fields: () => ({ visit: true }),
  fieldNames: ['visit'],
  indexes: {},
});
