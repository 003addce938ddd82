import type { Kind, Outcome } from '@donthu/contracts';
import type { LocalDate } from '../dates';
import type { PetitionStage } from './lifecycle/petition-stage';
import type { RegisteredBefore } from './petition-command';

/** What the decider has to know about a petition; folded from its stream, holds no personal data and no text. */
export interface PetitionState {
  readonly stage: PetitionStage;
  readonly receivedOn: LocalDate;
  readonly documentDate?: LocalDate;
  readonly declaredKind: Kind;
  readonly anonymous: boolean;
  readonly peopleCount: number;
  readonly hasForwarder: boolean;
  readonly respondentOfficerId?: string;
  readonly classification?: Classification;
  /** What reception proposed; kept after the signature, gone when it was sent back or reclassified. */
  readonly proposed?: Outcome;
  /** The last proposal came back from the leader, and none was made since. */
  readonly sentBack?: boolean;
  readonly signed?: { readonly outcome: Outcome; readonly on: LocalDate };
  /** Who was told, of a result or of its being handled; absent until somebody was. */
  readonly told?: readonly ('petitioner' | 'forwarder')[];
  /** Set for a row of an old register, whether kept as history or taken over as live work. */
  readonly importId?: string;
  /** What the old register says, of a petition that came by import. */
  readonly registeredBefore?: RegisteredBefore;
  /** Something was done after it was logged or imported; an import can then no longer be undone. */
  readonly touched: boolean;
}

export interface Classification {
  readonly kind: Kind;
  readonly field: string;
  readonly eligible: boolean;
  readonly missing: readonly string[];
  readonly withinJurisdiction: boolean;
  readonly duplicateOf?: string;
}
