import type { ImportProgressedV1 } from '@donthu/contracts';
import { defineView, type Slice } from '@donthu/views';

/** What is known of an import without opening anything: its file's name stands sealed in the file. */
export interface ImportSlice extends Pick<ImportProgressedV1, 'state' | 'by' | 'openRows' | 'rows'> {
  readonly unit: string;
  /** Good rows that the commit left out. */
  readonly skipped: number;
  /** Business time of the upload. */
  readonly startedAt: string;
  readonly fileId: string | null;
  /** Keyed token of the file's content. */
  readonly content: string | null;
}

/** Imports by state, so that a restart finds the unfinished ones, by file, so that the same one is known again, and by time. */
export const IMPORTS_VIEW = defineView({
  name: 'intake_imports',
  slices: { import: null as ImportSlice | null },
  fields: (slices: { readonly import: Slice<ImportSlice | null> }) =>
    slices.import.data
      ? {
          unit: slices.import.data.unit,
          state: slices.import.data.state,
          content: slices.import.data.content,
          startedAt: slices.import.data.startedAt,
        }
      : undefined,
  fieldNames: ['unit', 'state', 'content', 'startedAt'],
  indexes: {
    byState: { equal: ['state'] },
    byContent: { equal: ['unit', 'content', 'state'] },
    byTime: { equal: ['unit'], order: 'startedAt' },
  },
  revisionOfRules: 2,
});
