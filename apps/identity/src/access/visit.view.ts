import type { Kind, RegisterNumber } from '@donthu/contracts';
import { defineView } from '@donthu/views';
import type { Loosening } from './access.view';

export interface VisitSlice {
  readonly unit: string;
  readonly recordedBy: string;
  readonly register: RegisterNumber;
  /** `null`: none of the kinds, or recorded before visits had one. */
  readonly declaredKind: Kind | null;
  readonly loosened: readonly Loosening[];
}

type VisitSlices = { readonly visit: VisitSlice | null };

const EMPTY: VisitSlices = { visit: null };

/** Where a visit was recorded, by whom and as what; which petitions came of it stands with the petitions. */
export const VISIT_VIEW = defineView({
  name: 'identity_visit',
  slices: EMPTY,
  fields: () => ({ visit: true }),
  fieldNames: ['visit'],
  indexes: {},
  revisionOfRules: 2,
});
