import type { LocalDate } from '../../dates';
import type { PetitionKind, PetitionOutcome } from '../law/vocabulary';

/**
 * What the time limits of one petition depend on, in the order it became known; `on` is the day it happened and may lie
 * in the past. Everything else that happens to a petition, a comment say, has no place here and so moves no deadline.
 */
export type DeadlineFact =
  | {
      readonly type: 'logged';
      readonly receivedOn: LocalDate;
      /** Handed over by somebody who was received (sổ tiếp công dân). */
      readonly atReception: boolean;
      /** Forwarded by the press or another body, which is owed an answer. */
      readonly forwarder: boolean;
    }
  | {
      readonly type: 'classified';
      readonly kind: PetitionKind;
      readonly withinJurisdiction: boolean;
      readonly on: LocalDate;
    }
  | {
      readonly type: 'outcome-signed';
      readonly outcome: PetitionOutcome;
      readonly on: LocalDate;
      /** As signed; the kind of the last classification when absent. */
      readonly kind?: PetitionKind;
    }
  /** `continues`: a denunciation that is resolved all the same (Law on Denunciations art. 33). */
  | { readonly type: 'withdrawn'; readonly on: LocalDate; readonly continues?: boolean }
  | { readonly type: 'notified'; readonly to: 'petitioner' | 'forwarder'; readonly on: LocalDate }
  | { readonly type: 'case-step'; readonly step: string; readonly on: LocalDate; readonly kind?: PetitionKind }
  /** An extension decision: `complex` and so on, see `extensionVariants`. */
  | { readonly type: 'extended'; readonly variant: string; readonly on: LocalDate }
  /** A circumstance that is no extension: `several-places`, `remote`. */
  | { readonly type: 'variant-set'; readonly variant: string; readonly on: LocalDate }
  | { readonly type: 'suspended'; readonly on: LocalDate }
  | { readonly type: 'resumed'; readonly on: LocalDate }
  | { readonly type: 'terminated'; readonly on: LocalDate }
  | { readonly type: 'closed'; readonly on: LocalDate }
  /** Another unit has taken it over. */
  | { readonly type: 'handed-over'; readonly on: LocalDate };

export interface TakenStep {
  readonly step: string;
  readonly on: LocalDate;
  readonly variant?: string;
  readonly continues?: boolean;
}

/** The fact that a step of a case's lifecycle is for its time limits. */
export function factOfCaseStep(taken: TakenStep): DeadlineFact {
  const { step, on } = taken;
  switch (step) {
    case 'extend':
      return { type: 'extended', variant: taken.variant ?? '', on };
    case 'suspend':
      return { type: 'suspended', on };
    case 'resume':
      return { type: 'resumed', on };
    case 'withdraw':
      return { type: 'withdrawn', on, continues: taken.continues ?? false };
    case 'terminate':
      return { type: 'terminated', on };
    case 'close':
      return { type: 'closed', on };
    default:
      return { type: 'case-step', step, on };
  }
}

/** The day a fact stands for: the day the petition was received, or the day it happened. */
export function dayOf(fact: DeadlineFact): LocalDate {
  return fact.type === 'logged' ? fact.receivedOn : fact.on;
}
