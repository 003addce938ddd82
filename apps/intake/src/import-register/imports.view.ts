import type { ImportProgressedV1 } from '@donthu/contracts';
import { defineView, type Slice } from '@donthu/views';

interface ImportSlice {
  readonly unit: string;
  readonly state: ImportProgressedV1['state'];
  readonly by: string;
  /** Keyed token of the file's content. */
  readonly content: string | null;
}

/** Imports by state, so that a restart finds the unfinished ones, and by file, so that the same one is known again. */
export const IMPORTS_VIEW = defineView({
  name: 'intake_imports',
  slices: { import: null as ImportSlice | null },
  fields: (slices: { readonly import: Slice<ImportSlice | null> }) =>
    slices.import.data
      ? { unit: slices.import.data.unit, state: slices.import.data.state, content: slices.import.data.content }
      : undefined,
  fieldNames: ['unit', 'state', 'content'],
  indexes: { byState: { equal: ['state'] }, byContent: { equal: ['unit', 'content', 'state'] } },
});
