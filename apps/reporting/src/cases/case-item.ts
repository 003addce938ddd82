import type { Kind } from '@donthu/contracts';
import type { LocalDate } from '@donthu/domain';
import { kindOf, type Fact, type PetitionFacts } from '../facts/fact-slices';
import { nextDueOn } from '../facts/next-due-on';
import { currentState } from '../facts/open-states';
import { resolutionOf } from '../facts/resolution';

/** One petition of a report, as it stands now: no people, no text. */
export interface CaseItem {
  readonly petitionId: string;
  readonly register: PetitionFacts['register'];
  readonly receivedOn: LocalDate;
  readonly kind: Kind;
  readonly state: string;
  readonly responsible: string | null;
  readonly nextDueOn: LocalDate | null;
  readonly resolvedOn: LocalDate | null;
  /** Whether it was resolved late; `null` while it is open, and where no time limit is known. */
  readonly late: boolean | null;
  /** Of `rated`: what the petitioner gave, 1 to 5. */
  readonly stars?: number;
}

export function caseItem(petitionId: string, fact: Fact, responsible: string | null): CaseItem {
  const { petition } = fact;
  const resolution = resolutionOf(fact);
  return {
    petitionId,
    register: petition.register,
    receivedOn: petition.state.receivedOn,
    kind: kindOf(petition),
    state: currentState(fact),
    responsible,
    nextDueOn: (resolution ? undefined : nextDueOn(fact)) ?? null,
    resolvedOn: resolution?.on ?? null,
    late: resolution && !resolution.untimed ? resolution.late : null,
  };
}
