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
import { hidesPeople, respondentOfficerAfter } from '@donthu/domain';
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
      return ofKind({ ...slice, classifiedKind: (event.data as PetitionClassifiedV1).kind }, event);
    case 'petition.corrected.v1':
      return ofKind(corrected(slice, event), event);
    case 'petition.supplement-received.v1':
    case 'petition.documents-added.v1':
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

function corrected(slice: PetitionSlice, event: StoredEvent): PetitionSlice {
  const correction = event.data as PetitionCorrectedV1;
  return {
    ...slice,
    declaredKind: correction.declaredKind ?? slice.declaredKind,
    respondentOfficerId: respondentOfficerAfter(slice.respondentOfficerId ?? undefined, correction) ?? null,
    namedLater: slice.namedLater || correction.changed.includes('petitioners'),
    files: withFiles(slice.files, event),
  };
}

/** A stop at "undetermined" does not make it forgotten what the petition was. */
function ofKind(slice: PetitionSlice, { version }: Pick<StoredEvent, 'version'>): PetitionSlice {
  const { denouncedAs: from } = slice;
  const to = slice.classifiedKind ?? slice.declaredKind;
  if (to === 'undetermined') return slice;
  if (hidesPeople(to)) return { ...slice, denouncedAs: to };
  return {
    ...slice,
    denouncedAs: null,
    loosened: from === null ? slice.loosened : [...slice.loosened, { version, from, to }],
  };
}

function logged(event: StoredEvent): PetitionSlice {
  const { register, declaredKind, loggedBy, visitId, respondentOfficerId } = event.data as PetitionLoggedV1;
  const slice: PetitionSlice = {
    unit: event.unit,
    register,
    declaredKind,
    classifiedKind: null,
    stage: 'open',
    loggedBy,
    visitId: visitId ?? null,
    respondentOfficerId: respondentOfficerId ?? null,
    denouncedAs: null,
    loosened: [],
    namedLater: false,
    files: withFiles([], event),
  };
  return ofKind(slice, event);
}

/** A row of an old register: the kind that stood there was the office's own classification. */
function imported(event: StoredEvent): PetitionSlice {
  const { register, kind, loggedBy } = event.data as PetitionImportedV1;
  return {
    unit: event.unit,
    register,
    declaredKind: kind,
    classifiedKind: kind,
    stage: 'over',
    loggedBy,
    visitId: null,
    respondentOfficerId: null,
    denouncedAs: null,
    loosened: [],
    namedLater: false,
    files: [],
  };
}

function withFiles(files: readonly string[], event: StoredEvent): readonly string[] {
  const named = event.data['attachments'];
  if (!Array.isArray(named)) return files;
  const ids = (named as readonly AttachmentRef[]).map(({ fileId }) => fileId);
  return [...new Set([...files, ...ids])];
}
