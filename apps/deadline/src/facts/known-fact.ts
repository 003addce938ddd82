import type { RegisterNumber } from '@donthu/contracts';
import type { DeadlineFact } from '@donthu/domain';

/** A fact with the instant it became known (RFC 3339), which puts those of two streams into one order. */
export interface KnownFact {
  /** Of the event in its stream. */
  readonly version: number;
  readonly at: string;
  readonly fact: DeadlineFact;
}

/** What time limits need of a petition's own stream. */
export interface PetitionSlice {
  readonly unit: string;
  /** As people name the petition. */
  readonly register: RegisterNumber;
  /** In the order of the stream; empty for history, which opens no obligation. */
  readonly facts: readonly KnownFact[];
  /** A row of an old register, or one whose import was undone: nothing that happens to it counts any more. */
  readonly history: boolean;
  /** Named a visit when it was logged. */
  readonly visited: boolean;
  readonly respondentOfficerId?: string;
  /** Taken over as live work from an old register, on that day. */
  readonly takenOver?: { readonly importId: string; readonly on: string };
  /** W3C trace context of the request that logged it: what is raised months later belongs to the same trace. */
  readonly traceparent?: string;
}

export interface CaseSlice {
  readonly facts: readonly KnownFact[];
}

export interface AssignmentSlice {
  readonly responsible: string | null;
  readonly leader: string | null;
}

export const UNASSIGNED: AssignmentSlice = { responsible: null, leader: null };
