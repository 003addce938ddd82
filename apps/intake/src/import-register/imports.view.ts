import type { ImportProgressedV1 } from '@donthu/contracts';
import { defineView, type Slice } from '@donthu/views';

interface ImportSlice {
  readonly unit: string;
  readonly state: ImportProgressedV1['state'];
  readonly by: string;
}

/** Imports by state, so that a restart finds the unfinished ones. */
export const IMPORTS_VIEW = defineView({
  name: 'intake_imports',
  slices: { import: null as ImportSlice | null },
  fields: (slices: { readonly import: Slice<ImportSlice | null> }) =>
    slices.import.data ? { unit: slices.import.data.unit, state: slices.import.data.state } : undefined,
  fieldNames: ['unit', 'state'],
  indexes: { byState: { equal: ['state'] } },
});
