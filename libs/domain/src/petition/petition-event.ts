import type {
  PetitionClassifiedV1,
  PetitionCorrectedV1,
  PetitionDocumentsAddedV1,
  PetitionImportedV1,
  PetitionImportUndoneV1,
  PetitionLoggedV1,
  PetitionOutcomeProposedV1,
  PetitionOutcomeSentBackV1,
  PetitionOutcomeSignedV1,
  PetitionResultNotifiedV1,
  PetitionSupplementReceivedV1,
  PetitionSupplementRequestedV1,
  PetitionWithdrawnV1,
} from '@donthu/contracts';

interface DataByType {
  'petition.logged.v1': PetitionLoggedV1;
  'petition.imported.v1': PetitionImportedV1;
  'petition.import-undone.v1': PetitionImportUndoneV1;
  'petition.classified.v1': PetitionClassifiedV1;
  'petition.corrected.v1': PetitionCorrectedV1;
  'petition.documents-added.v1': PetitionDocumentsAddedV1;
  'petition.supplement-requested.v1': PetitionSupplementRequestedV1;
  'petition.supplement-received.v1': PetitionSupplementReceivedV1;
  'petition.outcome-proposed.v1': PetitionOutcomeProposedV1;
  'petition.outcome-sent-back.v1': PetitionOutcomeSentBackV1;
  'petition.outcome-signed.v1': PetitionOutcomeSignedV1;
  'petition.result-notified.v1': PetitionResultNotifiedV1;
  'petition.withdrawn.v1': PetitionWithdrawnV1;
}

/** The facts of a stream `petition/<id>`. */
export type PetitionEvent = {
  [T in keyof DataByType]: { readonly type: T; readonly data: DataByType[T] };
}[keyof DataByType];

const TYPES: ReadonlySet<string> = new Set<keyof DataByType>([
  'petition.logged.v1',
  'petition.imported.v1',
  'petition.import-undone.v1',
  'petition.classified.v1',
  'petition.corrected.v1',
  'petition.documents-added.v1',
  'petition.supplement-requested.v1',
  'petition.supplement-received.v1',
  'petition.outcome-proposed.v1',
  'petition.outcome-sent-back.v1',
  'petition.outcome-signed.v1',
  'petition.result-notified.v1',
  'petition.withdrawn.v1',
]);

/** Tells by the wire name alone: what is in the log passed its schema when it was committed. */
export function isPetitionEvent(event: {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}): event is PetitionEvent {
  return TYPES.has(event.type);
}
