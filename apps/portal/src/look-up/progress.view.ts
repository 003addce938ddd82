import type { Kind, ObligationItem } from '@donthu/contracts';
import type { PetitionState } from '@donthu/domain';
import { defineView, type Slice } from '@donthu/views';

/** One thing that happened, as codes: words are chosen when somebody reads. */
export interface ProgressStep {
  /** Wire name of a petition's event, or the step of a case. */
  readonly code: string;
  readonly on: string;
  readonly outcome?: string;
}

export interface PetitionProgress {
  readonly code: string | null;
  /** Home unit of the petition. */
  readonly unit: string;
  readonly state: PetitionState;
  readonly notified: boolean;
  readonly steps: readonly ProgressStep[];
}

/** A decision on a complaint, as it is made public, or the answer to a proposal. */
export interface PublicDecision {
  /** Empty where the answer had none. */
  readonly documentNumber: string;
  /** Code of the finding; an answer has none and it is empty. */
  readonly outcome: string;
  readonly on: string;
}

export interface CaseProgress {
  readonly kind: Kind | null;
  readonly state: string | null;
  readonly steps: readonly ProgressStep[];
  readonly decision: PublicDecision | null;
  readonly publishedOn: string | null;
}

export interface ObligationsProgress {
  readonly items: readonly Pick<ObligationItem, 'step' | 'dueOn' | 'state'>[];
}

/** How the petitioner rated the outcome; `null` until he did. */
export interface RatingProgress {
  readonly stars: number;
}

export interface ProgressSlices {
  readonly petition: Slice<PetitionProgress | null>;
  readonly case: Slice<CaseProgress>;
  readonly obligations: Slice<ObligationsProgress>;
  readonly rating: Slice<RatingProgress | null>;
}

const NO_PETITION = null as PetitionProgress | null;
const NO_CASE: CaseProgress = { kind: null, state: null, steps: [], decision: null, publishedOn: null };
const NO_RATING = null as RatingProgress | null;
const NO_OBLIGATIONS: ObligationsProgress = { items: [] };

/** What a citizen may read about his petition: no person, no text, nothing an officer wrote. */
export const PROGRESS_VIEW = defineView({
  name: 'portal_progress',
  slices: { petition: NO_PETITION, case: NO_CASE, obligations: NO_OBLIGATIONS, rating: NO_RATING },
  fields: (slices: ProgressSlices) => {
    const code = slices.petition.data?.code;
    if (code === null || code === undefined) return undefined;
    return {
      code: normalCode(code),
      isPublished: isPublished(slices),
      publishedOn: slices.case.data.publishedOn,
    };
  },
  fieldNames: ['code', 'isPublished', 'publishedOn'],
  indexes: { byCode: { equal: ['code'] }, byPublication: { equal: ['isPublished'], order: 'publishedOn' } },
  revisionOfRules: 3,
});

/** A petition that holds a denunciation is never spoken of in public, whether declared or classified as one. */
const NEVER_TOLD: ReadonlySet<Kind> = new Set<Kind>(['denunciation', 'mixed']);

export function mayBeTold({ petition, case: opened }: ProgressSlices): boolean {
  const state = petition.data?.state;
  if (!state || state.stage === 'undone' || state.stage === 'history') return false;
  return [state.declaredKind, state.classification?.kind, opened.data.kind].every(
    (kind) => !kind || !NEVER_TOLD.has(kind),
  );
}

function isPublished(slices: ProgressSlices): boolean {
  const { decision, publishedOn } = slices.case.data;
  return decision !== null && publishedOn !== null && mayBeTold(slices);
}

/**
 * A receipt's code as it is compared: whoever types it from paper need not care about case, blanks and leading zeros, nor write
 * the hyphens.
 */
export function normalCode(code: string): string {
  const bounded = code.slice(0, 200).trim().toUpperCase();
  const isHyphenated = /-\s*\d{4}\s*-/.test(bounded);
  const typed = isHyphenated ? bounded.replace(/\s+/g, '') : bounded.replace(/\s*-\s*|\s+/g, '-');
  return typed.replace(/(?<=-\d{4}-)\d{1,3}$/, (number) => number.padStart(4, '0'));
}
