import type { SealedPart } from '@donthu/eventing/store/commit';

/**
 * What `identity` asks of the services that keep petitions and visits. Answers come from the primary: what was committed
 * before the question is in the answer.
 */
export abstract class PetitionOwner {
  /**
   * Every part that tells who the people of a petition are, in order of commit, of every service that writes streams
   * of the petition: the `people` parts of its commits and the content and name parts of its attachments.
   */
  abstract sealedPeople(petitionId: string): Promise<SealedPart[]>;

  /** The parts that tell who came to a visit, of the service that keeps the reception register. */
  abstract sealedVisitors(visitId: string): Promise<SealedPart[]>;

  /** Whether this commit stands on the petition's stream, or on that of the visit with this id: the two never meet. */
  abstract wasCommitted(petitionId: string, commitId: string): Promise<boolean>;
}
