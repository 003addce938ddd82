import type { SealedPart } from '@donthu/eventing/store/commit';
import { defineView, type Slice } from '@donthu/views';

export interface RevealSlice {
  readonly petitionId: string;
  readonly unit: string;
  readonly by: string;
  /** Business time. */
  readonly at: string;
  /** The reason, sealed. */
  readonly text: SealedPart | null;
}

type RevealSlices = { readonly disclosure: RevealSlice | null };

const EMPTY: RevealSlices = { disclosure: null };

/** Who opened whose identity, when, and why: one row per reveal, for the inspector. */
export const REVEALS_VIEW = defineView({
  name: 'identity_reveals',
  slices: EMPTY,
  fields: ({ disclosure }: { readonly disclosure: Slice<RevealSlice | null> }) =>
    disclosure.data ? { unit: disclosure.data.unit, at: disclosure.data.at } : undefined,
  fieldNames: ['unit', 'at'],
  indexes: { byTime: { equal: ['unit'], order: 'at' } },
});
