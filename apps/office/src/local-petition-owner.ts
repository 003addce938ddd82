import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EventStore, type Commit, type SealedPart } from '@donthu/eventing';
import { SealedFiles } from '@donthu/files';
import { PetitionOwner } from '@donthu/sealing';

/** Streams of a petition that may carry sealed people. */
const STREAM_TYPES = ['petition', 'assignment', 'case'] as const;

interface NamesFiles {
  readonly attachments?: readonly { readonly fileId: string }[];
}

/** One office has one log: what `identity` asks of the owners is read there. */
@Injectable()
export class LocalPetitionOwner extends PetitionOwner {
  constructor(
    private readonly store: EventStore,
    private readonly modules: ModuleRef,
  ) {
    super();
  }

  override async sealedPeople(petitionId: string): Promise<SealedPart[]> {
    const commits = (await Promise.all(STREAM_TYPES.map((type) => this.store.readStream(`${type}/${petitionId}`)))).flat();
    const people = commits.flatMap(({ sealed }) => (sealed?.people ? [sealed.people] : []));
    return [...people, ...(await this.files().sealedParts(fileIdsOf(commits)))];
  }

  override async wasCommitted(petitionId: string, commitId: string): Promise<boolean> {
    return (await this.store.findById(commitId))?.stream === `petition/${petitionId}`;
  }

  /** Looked up late: the files' own opener is `identity`, which asks this class. */
  private files(): SealedFiles {
    return this.modules.get(SealedFiles, { strict: false });
  }
}

function fileIdsOf(commits: readonly Commit[]): string[] {
  const events = commits.flatMap((commit) => commit.events);
  return [...new Set(events.flatMap(({ data }) => (data as NamesFiles).attachments?.map(({ fileId }) => fileId) ?? []))];
}
