import type { Kind } from '@donthu/contracts';
import { defineView, type Slice } from '@donthu/views';

export interface PetitionSlice {
  readonly unit: string;
  /** As accepted; before that unset. */
  readonly kind?: Kind;
  readonly respondentOfficerId?: string;
}

export interface AssignmentSlice {
  readonly responsible: string | null;
  readonly coordinating: readonly string[];
  readonly leader: string | null;
}

interface Slices {
  readonly petition: Slice<PetitionSlice | null>;
  readonly assignment: Slice<AssignmentSlice>;
}

export const NOBODY: AssignmentSlice = { responsible: null, coordinating: [], leader: null };

/** Where a petition belongs and who has it; the case itself is read from its own stream. */
export const PETITIONS_VIEW = defineView({
  name: 'resolution_petitions',
  slices: { petition: null as PetitionSlice | null, assignment: NOBODY },
  fields: ({ petition }: Slices) => (petition.data ? { unit: petition.data.unit } : undefined),
  fieldNames: ['unit'],
  indexes: {},
  revisionOfRules: 2,
});
