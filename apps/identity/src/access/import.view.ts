import { defineView } from '@donthu/views';

export interface ImportSlice {
  readonly unit: string;
  readonly by: string;
  /** Business time of the first event. */
  readonly startedAt: string;
  readonly files: readonly string[];
}

type ImportSlices = {
  readonly import: ImportSlice | null;
};

const EMPTY: ImportSlices = { import: null };

/** Whose register an import holds: its raw file opens for its uploader only. */
export const IMPORT_VIEW = defineView({
  name: 'identity_import',
  slices: EMPTY,
  fields: () => ({ import: true }),
  fieldNames: ['import'],
  indexes: {},
});
