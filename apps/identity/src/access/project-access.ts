import type {
  AssignmentMadeV1,
  AttachmentRef,
  CaseStepTakenV1,
  PetitionClassifiedV1,
  PetitionCorrectedV1,
  PetitionImportedV1,
  PetitionLoggedV1,
  PetitionOutcomeSignedV1,
} from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing/store/commit';
import type { AssignmentSlice, CaseSlice, PetitionSlice } from './access.view';

/** Payloads were checked against their schema before any handler saw them. */
export function projectPetition(slice: PetitionSlice | null, event: StoredEvent): PetitionSlice | null {
  if (event.type === 'petition.logged.v1') return logged(event);
  if (event.type === 'petition.imported.v1') return imported(event);
  return slice && changed(slice, event);
}

export function projectAssignment(slice: AssignmentSlice, event: StoredEvent): AssignmentSlice {
  if (event.type !== 'assignment.made.v1') return slice;
  const { responsible, coordinating, leader } = event.data as AssignmentMadeV1;
  return { responsible, coordinating, leader };
}

export function projectCase(slice: CaseSlice, event: StoredEvent): CaseSlice {
  if (event.type !== 'case.step-taken.v1') return slice;
  const { to } = event.data as CaseStepTakenV1;
  return { closed: to === 'closed', files: withFiles(slice.files, event) };
}

function changed(slice: PetitionSlice, event: StoredEvent): PetitionSlice {
  switch (event.type) {
    case 'petition.classified.v1':
      return { ...slice, classifiedKind: (event.data as PetitionClassifiedV1).kind };
    case 'petition.corrected.v1':
      return {
        ...slice,
        declaredKind: (event.data as PetitionCorrectedV1).declaredKind ?? slice.declaredKind,
        files: withFiles(slice.files, event),
      };
    case 'petition.supplement-received.v1':
      return { ...slice, files: withFiles(slice.files, event) };
    case 'petition.outcome-signed.v1':
      return { ...slice, stage: (event.data as PetitionOutcomeSignedV1).outcome === 'accept' ? 'accepted' : 'over' };
    case 'petition.withdrawn.v1':
    case 'petition.import-undone.v1':
      return { ...slice, stage: 'over' };
    default:
      return slice;
  }
}

function logged(event: StoredEvent): PetitionSlice {
  const { declaredKind, loggedBy, visitId } = event.data as PetitionLoggedV1;
  return {
    unit: event.unit,
    declaredKind,
    classifiedKind: null,
    stage: 'open',
    loggedBy,
    visitId: visitId ?? null,
    files: withFiles([], event),
  };
}

/** A row of an old register: the kind that stood there was the office's own classification. */
function imported(event: StoredEvent): PetitionSlice {
  const { kind, loggedBy } = event.data as PetitionImportedV1;
  return {
    unit: event.unit,
    declaredKind: kind,
    classifiedKind: kind,
    stage: 'over',
    loggedBy,
    visitId: null,
    files: [],
  };
}

function withFiles(files: readonly string[], event: StoredEvent): readonly string[] {
  const named = event.data['attachments'];
  if (!Array.isArray(named)) return files;
  const ids = (named as readonly AttachmentRef[]).map(({ fileId }) => fileId);
  return [...new Set([...files, ...ids])];
}
