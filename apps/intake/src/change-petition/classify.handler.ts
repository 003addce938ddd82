import { hidesPeople } from '@donthu/domain';
import { Injectable } from '@nestjs/common';
import type { PetitionFacts } from '@donthu/domain';
import { EventStore, type CommandResult } from '@donthu/eventing';
import type { CommandCall } from '@donthu/platform';
import { MaskAnnouncer, Opener } from '@donthu/sealing';
import { isMasked } from '../views/register.view';
import { ChangePetitionHandler } from './change-petition.handler';
import type { ClassifyDto } from './change-petition.dto';

/** Classification by substance. Masking tightens first: `identity` knows before the commit that hides. */
@Injectable()
export class ClassifyHandler {
  constructor(
    private readonly changes: ChangePetitionHandler,
    private readonly masks: MaskAnnouncer,
    private readonly opener: Opener,
    private readonly store: EventStore,
  ) {}

  async execute(call: CommandCall, petitionId: string, body: ClassifyDto): Promise<CommandResult> {
    return this.changes.execute(call, petitionId, {
      command: { ...body, type: 'classify', petitionId, missing: body.missing ?? [] },
      facts: await this.facts(call, body),
      beforeCommit: async (state, commitId) => {
        if (hidesPeople(body.kind)) {
          await this.masks.announce(petitionId, body.kind, commitId);
          return undefined;
        }
        return isMasked(state)
          ? { tokens: { people: await this.opener.peopleTokens(call.caller, petitionId) } }
          : undefined;
      },
    });
  }

  private async facts(
    { caller }: CommandCall,
    { duplicateOf }: ClassifyDto,
  ): Promise<Pick<PetitionFacts, 'duplicateKnown'>> {
    if (duplicateOf === undefined) return {};
    const [first] = await this.store.readStream(`petition/${duplicateOf}`);
    return { duplicateKnown: first?.unit === caller.unit };
  }
}
