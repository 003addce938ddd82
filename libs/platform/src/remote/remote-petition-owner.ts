import type { SealedPart } from '@donthu/eventing';
import type { InternalClient } from '@donthu/http';
import { PetitionOwner } from '@donthu/sealing';
import { CommittedAnswer, PeopleAnswer, readAnswer } from './answers';

/** Services that write streams of a petition; each answers for its own log. */
const PETITION_WRITERS = ['intake', 'assignment', 'resolution', 'portal'] as const;
/** Services that announce masks: of petitions, of visits. */
const MASKED_BY = ['intake', 'reception'] as const;
/** Services that `identity` asks at all. */
export const PEOPLE_KEEPERS = [...PETITION_WRITERS, 'reception'] as const;

/** What `identity` asks of the services that keep petitions, in processes of their own. All must answer: half is nothing. */
export class RemotePetitionOwner extends PetitionOwner {
  constructor(private readonly client: InternalClient) {
    super();
  }

  override async sealedPeople(petitionId: string): Promise<SealedPart[]> {
    const answers = await Promise.all(
      PETITION_WRITERS.map(async (service) => {
        const answer = await this.client.call({ service, path: 'sealed-people', body: { petitionId } });
        return readAnswer(PeopleAnswer, answer, service).parts;
      }),
    );
    return answers.flat();
  }

  override async sealedVisitors(visitId: string): Promise<SealedPart[]> {
    const answer = await this.client.call({ service: 'reception', path: 'sealed-visitors', body: { visitId } });
    return readAnswer(PeopleAnswer, answer, 'reception').parts;
  }

  override async wasCommitted(petitionId: string, commitId: string): Promise<boolean> {
    const body = { petitionId, commitId };
    const answers = await Promise.all(
      MASKED_BY.map(async (service) => {
        const answer = await this.client.call({ service, path: 'was-committed', body });
        return readAnswer(CommittedAnswer, answer, service).committed;
      }),
    );
    return answers.includes(true);
  }
}
