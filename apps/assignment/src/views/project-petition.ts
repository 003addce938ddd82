import type { AssignmentMadeV1, CaseStepTakenV1, ObligationsChangedV1 } from '@donthu/contracts';
import { evolvePetition, isPetitionEvent } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import type { AssignmentSlice, CaseSlice, ObligationsSlice, PetitionSlice } from './petitions.view';

/** Payloads were checked against their schema before any consumer saw them. */
export function projectPetition(slice: PetitionSlice | null, event: StoredEvent): PetitionSlice | null {
  const fact: Pick<StoredEvent, 'type' | 'data'> = event;
  const state = isPetitionEvent(fact) ? evolvePetition(slice?.state, fact) : slice?.state;
  return state ? { unit: event.unit, state } : slice;
}

export function projectAssignment(slice: AssignmentSlice, { type, data }: StoredEvent): AssignmentSlice {
  return type === 'assignment.made.v1' ? { responsible: (data as AssignmentMadeV1).responsible } : slice;
}

export function projectCase(slice: CaseSlice, { type, data }: StoredEvent): CaseSlice {
  if (type === 'case.opened.v1') return { state: 'accepted' };
  return type === 'case.step-taken.v1' ? { state: (data as CaseStepTakenV1).to } : slice;
}

export function projectObligations(slice: ObligationsSlice, { type, data }: StoredEvent): ObligationsSlice {
  if (type !== 'obligations.changed.v1') return slice;
  const open = (data as ObligationsChangedV1).items.flatMap(({ state, dueOn, tellOn }) =>
    state === 'open' && dueOn !== null ? [{ dueOn, soonOn: tellOn?.dueSoon ?? dueOn }] : [],
  );
  return { nextDueOn: first(open.map(({ dueOn }) => dueOn)), soonOn: first(open.map(({ soonOn }) => soonOn)) };
}

function first(days: string[]): string | null {
  return days.sort()[0] ?? null;
}
