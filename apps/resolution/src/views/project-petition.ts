import type { AssignmentMadeV1, PetitionCorrectedV1, PetitionLoggedV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import type { AssignmentSlice, PetitionSlice } from './petitions.view';

/** Payloads were checked against their schema before any consumer saw them. */
export function projectPetition(slice: PetitionSlice | null, { type, unit, data }: StoredEvent): PetitionSlice | null {
  switch (type) {
    case 'petition.logged.v1':
      return { unit, ...respondentOf(data as PetitionLoggedV1) };
    case 'petition.imported.v1':
      return { unit };
    case 'petition.corrected.v1':
      return slice && { ...slice, ...respondentOf(data as PetitionCorrectedV1) };
    default:
      return slice;
  }
}

export function projectAssignment(slice: AssignmentSlice, { type, data }: StoredEvent): AssignmentSlice {
  if (type !== 'assignment.made.v1') return slice;
  const { responsible, coordinating, leader } = data as AssignmentMadeV1;
  return { responsible, coordinating, leader };
}

function respondentOf({ respondentOfficerId }: PetitionLoggedV1 | PetitionCorrectedV1): Partial<PetitionSlice> {
  return respondentOfficerId === undefined ? {} : { respondentOfficerId };
}
