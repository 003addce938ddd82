import type { AttachmentRef, Channel, ObligationItem, RegisterNumber } from '@donthu/contracts';
import type { PetitionState } from '@donthu/domain';
import type { SealedPart } from '@donthu/eventing';

/** What the register knows from the petition's own stream. Personal data and texts are sealed copies. */
export interface PetitionSlice {
  readonly unit: string;
  readonly register: RegisterNumber;
  readonly channel: Channel | 'imported';
  readonly visitId?: string;
  readonly attachments: readonly AttachmentRef[];
  readonly loggedBy: string;
  readonly receiptCode?: string;
  /** The domain's own fold: stage, kind, classification, outcome. */
  readonly state: PetitionState;
  readonly people?: SealedPart;
  /** The texts of the form as logged and of its corrections, in order; later ones win field by field. */
  readonly texts: readonly SealedPart[];
  /** Reason and recipient of the proposal in force, or of the one that was signed. */
  readonly proposal?: SealedPart;
  readonly peopleTokens: readonly string[];
  readonly textTokens: readonly string[];
}

export interface AssignmentSlice {
  readonly responsible: string | null;
  readonly coordinating: readonly string[];
  readonly leader: string | null;
}

export interface CaseSlice {
  readonly state: string | null;
}

export interface ObligationsSlice {
  readonly items: readonly ObligationItem[];
}

export interface DisclosureSlice {
  /** The people's key was destroyed; nobody is found by their names any more. */
  readonly erased: boolean;
}
