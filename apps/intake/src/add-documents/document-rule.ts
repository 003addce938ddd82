import { Injectable } from '@nestjs/common';
import { Directory, ObjectAccess, type Principal } from '@donthu/auth';
import { problem } from '@donthu/http';
import { standsInConflict } from '@donthu/platform';
import { Opener } from '@donthu/sealing';
import { ViewStore } from '@donthu/views';
import { openPetitions } from '../read-petitions/open-rows';
import { REGISTER_VIEW } from '../views/register.view';

/** Answers the door who may add a document: whoever may read the petition and is not in conflict with its respondent. */
@Injectable()
export class DocumentRule {
  constructor(
    private readonly views: ViewStore,
    private readonly opener: Opener,
    private readonly directory: Directory,
    access: ObjectAccess,
  ) {
    access.addRule('add-documents', (caller, petitionId) => this.mayAdd(caller, petitionId));
  }

  /** What the register has not heard of yet is for the command to find. Throws 403 for a conflict of interest. */
  private async mayAdd(caller: Principal, petitionId: string): Promise<boolean> {
    const petition = (await this.views.get(REGISTER_VIEW, petitionId))?.slices.petition.data;
    if (!petition) return true;
    if (standsInConflict(this.directory, caller.accountId, petition.state.respondentOfficerId))
      throw problem('ASSIGNMENT.CONFLICT_OF_INTEREST', { status: 403 });
    const [opened] = await openPetitions(this.opener, caller, [petition]);
    return opened?.texts !== undefined;
  }
}
