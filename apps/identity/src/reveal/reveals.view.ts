import type { SealedPart } from '@donthu/eventing/store/commit';
import { defineView, type Slice } from '@donthu/views';
import type { Loosening } from '../access/access.view';

export interface RevealSlice {
  /** `null`: it was a visit. */
  readonly petitionId: string | null;
  readonly visitId?: string;
  readonly unit: string;
  readonly by: string;
  /** Business time. */
  readonly at: string;
  /** The reason, sealed. */
  readonly text: SealedPart | null;
  /** Nobody looked: the petition or visit was given a kind that the law does not mask. `to: null`: none of the kinds. */
  readonly loosened?: Pick<Loosening, 'from' | 'to'>;
}

type RevealSlices = { readonly disclosure: RevealSlice | null };

const EMPTY: RevealSlices = { disclosure: null };

/** Who opened whose identity, or lifted its mask, when and why: one row each, for the inspector. */
export const REVEALS_VIEW = defineView({
  name: 'identity_reveals',
  slices: EMPTY,
  fields: ({ disclosure }: { readonly disclosure: Slice<RevealSlice | null> }) =>
    disclosure.data ? { unit: disclosure.data.unit, at: disclosure.data.at } : undefined,
  fieldNames: ['unit', 'at'],
  indexes: { byTime: { equal: ['unit'], order: 'at' } },
});
