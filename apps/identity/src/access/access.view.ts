import type { Kind, RegisterNumber } from '@donthu/contracts';
import { defineView, type Slice } from '@donthu/views';

/** Until the outcome is signed, afterwards as a case, or over. */
export type Stage = 'open' | 'accepted' | 'over';

/** The event of this version made something that the law does not mask of what had been a denunciation, or mixed. */
export interface Loosening {
  readonly version: number;
  readonly from: Kind;
  /** `null`: of none of the kinds, as a visit may be. */
  readonly to: Kind | null;
}

export interface PetitionSlice {
  readonly unit: string;
  readonly register: RegisterNumber;
  readonly declaredKind: Kind;
  /** By substance; `null` until it was classified. */
  readonly classifiedKind: Kind | null;
  readonly stage: Stage;
  readonly loggedBy: string;
  readonly visitId: string | null;
  readonly respondentOfficerId: string | null;
  /** The denunciation, or mixed, that it last was, also where its kind is undetermined by now; `null` once unmasked. */
  readonly denouncedAs: Kind | null;
  readonly loosened: readonly Loosening[];
  /** Somebody came onto the form later: texts written before may name him. */
  readonly namedLater: boolean;
  /** Every file ever named; history keeps those taken out again. */
  readonly files: readonly string[];
}

export interface AssignmentSlice {
  readonly responsible: string | null;
  readonly coordinating: readonly string[];
  readonly leader: string | null;
}

export interface CaseSlice {
  readonly closed: boolean;
  readonly files: readonly string[];
}

export type AccessSlices = {
  readonly petition: PetitionSlice | null;
  readonly assignment: AssignmentSlice;
  readonly case: CaseSlice;
};

const EMPTY: AccessSlices = {
  petition: null,
  assignment: { responsible: null, coordinating: [], leader: null },
  case: { closed: false, files: [] },
};

/** Who stands how to a petition: everything that decides who may open what of it. Found by visit and by named file. */
export const ACCESS_VIEW = defineView({
  name: 'identity_access',
  slices: EMPTY,
  fields: ({ petition }: { readonly petition: Slice<PetitionSlice | null> }) =>
    petition.data ? { unit: petition.data.unit, visitId: petition.data.visitId } : undefined,
  fieldNames: ['unit', 'visitId'],
  tokens: ({
    petition,
    case: opened,
  }: {
    readonly petition: Slice<PetitionSlice | null>;
    readonly case: Slice<CaseSlice>;
  }) => [...new Set([...(petition.data?.files ?? []), ...opened.data.files])],
  indexes: { byVisit: { equal: ['visitId'] }, byUnit: { equal: ['unit'] } },
  revisionOfRules: 4,
});
