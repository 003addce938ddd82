import type {
  AssignmentMadeV1,
  PetitionCorrectedV1,
  PetitionLoggedV1,
  PetitionOutcomeSignedV1,
} from '@donthu/contracts';
import { respondentOfficerAfter } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import type { AssignmentSlice, PetitionSlice } from './petitions.view';

/** Payloads were checked against their schema before any consumer saw them. */
export function projectPetition(slice: PetitionSlice | null, { type, unit, data }: StoredEvent): PetitionSlice | null {
  switch (type) {
    case 'petition.logged.v1':
      return { unit, ...respondentOf((data as PetitionLoggedV1).respondentOfficerId) };
    case 'petition.imported.v1':
      return { unit };
    case 'petition.corrected.v1':
      return slice && corrected(slice, data as PetitionCorrectedV1);
    case 'petition.outcome-signed.v1':
      return slice && { ...slice, kind: (data as PetitionOutcomeSignedV1).kind };
    default:
      return slice;
  }
}

export function projectAssignment(slice: AssignmentSlice, { type, data }: StoredEvent): AssignmentSlice {
  if (type !== 'assignment.made.v1') return slice;
  const { responsible, coordinating, leader } = data as AssignmentMadeV1;
  return { responsible, coordinating, leader };
}

function corrected({ respondentOfficerId, ...slice }: PetitionSlice, data: PetitionCorrectedV1): PetitionSlice {
  return { ...slice, ...respondentOf(respondentOfficerAfter(respondentOfficerId, data)) };
}

function respondentOf(respondentOfficerId: string | undefined): Partial<PetitionSlice> {
  return respondentOfficerId === undefined ? {} : { respondentOfficerId };
}
