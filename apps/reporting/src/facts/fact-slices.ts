import type { Channel, Kind, ObligationState, Outcome, RegisterNumber } from '@donthu/contracts';
import type { LocalDate, PetitionState } from '@donthu/domain';

/** A state and the day from which it held; days may lie before those of earlier entries (a step dated back). */
export interface StateSince {
  readonly on: LocalDate;
  readonly state: string;
}

/** What reports need of the petition's own stream. No personal data, no text. */
export interface PetitionFacts {
  readonly unit: string;
  readonly register: RegisterNumber;
  readonly channel: Channel | 'imported';
  /** The domain's own fold: stage, kind, received on, signature. */
  readonly state: PetitionState;
  /** Every day under which it was ever counted: a correction of the day moves it, and both days are counted again. */
  readonly receivedDays: readonly LocalDate[];
  readonly stages: readonly StateSince[];
  readonly withdrawnOn?: LocalDate;
  /** A row of an old register. */
  readonly history?: { readonly field: string; readonly outcome?: Outcome; readonly answeredOn?: LocalDate };
}

export interface AssignmentFacts {
  readonly responsible: string | null;
}

export interface CaseFacts {
  readonly states: readonly StateSince[];
  /** The first state that settles the case: decided, concluded, answered, withdrawn, terminated. */
  readonly settled?: StateSince;
}

export interface ObligationFact {
  readonly step: string;
  readonly dueOn: LocalDate | null;
  readonly state: ObligationState;
  readonly metOn?: LocalDate;
  /** The day on which it was first seen void. */
  readonly voidedOn?: LocalDate;
}

export interface ObligationFacts {
  readonly items: readonly ObligationFact[];
}

/** One petition with all that reports know about it; the slices of one document. */
export interface Fact {
  readonly petition: PetitionFacts;
  readonly case: CaseFacts;
  readonly obligations: ObligationFacts;
}

/** The kind by substance once classified, until then the one declared at the desk. */
export function kindOf({ state }: PetitionFacts): Kind {
  return state.classification?.kind ?? state.declaredKind;
}

export function fieldOf({ state, history }: PetitionFacts): string | undefined {
  return state.classification?.field ?? history?.field;
}
