import type { AttachmentRef } from '@donthu/contracts';
import type { Commit, SealedPart } from '@donthu/eventing/store/commit';
import type { EventStore } from '@donthu/eventing/store/event-store';
import { PetitionOwner } from '@donthu/sealing';
import type { FileHeaders } from './file-headers';

/** Streams of a petition that carry its people. */
const STREAM_TYPES = ['petition', 'assignment', 'case', 'rating'] as const;

/** `PetitionOwner` over the log of this process; in one office that is the log of every service. */
export class LogPetitionOwner extends PetitionOwner {
  constructor(
    private readonly store: EventStore,
    private readonly files: FileHeaders,
  ) {
    super();
  }

  override async sealedPeople(petitionId: string): Promise<SealedPart[]> {
    const streams = await Promise.all(STREAM_TYPES.map((type) => this.store.readStream(`${type}/${petitionId}`)));
    const commits = streams.flat();
    const people = commits.flatMap(({ sealed }) => sealed?.people ?? []);
    return [...people, ...(await this.files.sealedParts(filesOf(commits)))];
  }

  override async sealedVisitors(visitId: string): Promise<SealedPart[]> {
    return (await this.store.readStream(`visit/${visitId}`)).flatMap(({ sealed }) => sealed?.people ?? []);
  }

  override async wasCommitted(petitionId: string, commitId: string): Promise<boolean> {
    const stream = (await this.store.findById(commitId))?.stream;
    return stream === `petition/${petitionId}` || stream === `visit/${petitionId}`;
  }
}

function filesOf(commits: readonly Commit[]): string[] {
  const named = commits.flatMap(({ events }) =>
    events.flatMap(({ data }) => (data['attachments'] ?? []) as readonly AttachmentRef[]),
  );
  return [...new Set(named.map(({ fileId }) => fileId))];
}
