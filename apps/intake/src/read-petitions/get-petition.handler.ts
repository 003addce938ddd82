import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth';
import { allowedActions, localDateOf } from '@donthu/domain';
import { Clock, EventStore, lastVersionOf, storedEventsOf } from '@donthu/eventing';
import { SealedFiles } from '@donthu/files';
import { answer, problem } from '@donthu/http';
import { openedObject, Opener } from '@donthu/sealing';
import { emptySlices, ViewStore } from '@donthu/views';
import { projectPetition } from '../views/project-petition';
import { REGISTER_VIEW } from '../views/register.view';
import type { PetitionSlice } from '../views/register-slices';
import { openPetitions } from './open-rows';
import { detailOf, itemOf } from './petition-item';
import { remarksOf } from './remarks';

/** One petition as its own stream tells it, so that its ETag is the present version. */
@Injectable()
export class GetPetitionHandler {
  constructor(
    private readonly store: EventStore,
    private readonly views: ViewStore,
    private readonly opener: Opener,
    private readonly files: SealedFiles,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Principal, petitionId: string) {
    const { petition, version, commits } = await this.load(petitionId);
    const row = await this.views.get(REGISTER_VIEW, petitionId);
    const [opened] = await openPetitions(this.opener, caller, [petition]);
    if (!opened) throw problem('NOT_FOUND');
    const today = localDateOf(this.clock.now().getTime());
    const body = {
      ...itemOf({ petitionId, petition, row: row ?? { slices: emptySlices(REGISTER_VIEW) }, opened }, today),
      ...detailOf(petition, opened),
      // Said to everybody, also to whom nothing opens.
      erased: opened.erased || (row?.slices.disclosure.data.erased ?? false),
      remarks: await remarksOf(this.opener, caller, commits),
      attachments: await this.attachmentsOf(caller, petitionId, petition),
      allowed: allowedActions(petition.state),
      version,
    };
    return answer(body, { version, seen: [{ stream: `petition/${petitionId}`, version }] });
  }

  /** The slice folded from the stream. Throws 404 for a petition that is not there (any more). */
  private async load(petitionId: string) {
    const commits = await this.store.readStream(`petition/${petitionId}`);
    const last = commits.at(-1);
    const petition = commits.reduce<PetitionSlice | null>(
      (slice, commit) =>
        storedEventsOf(commit).reduce((inner, event) => projectPetition(inner, event, commit.sealed), slice),
      null,
    );
    if (!petition || !last || petition.state.stage === 'undone') throw problem('NOT_FOUND');
    return { petition, version: lastVersionOf(last), commits };
  }

  private async attachmentsOf(caller: Principal, petitionId: string, { attachments }: PetitionSlice) {
    const headers = await Promise.all(attachments.map(({ fileId }) => this.files.header(fileId)));
    const named = headers.flatMap((header) =>
      header ? [{ part: header.name, namedBy: `petition/${petitionId}` }] : [],
    );
    const names = named.length > 0 ? await this.opener.open(caller, named) : [];
    let next = 0;
    return attachments.map((attachment, index) => {
      const name = headers[index] ? openedObject(names[next++])?.['name'] : undefined;
      return { ...attachment, name: typeof name === 'string' ? name : null };
    });
  }
}
