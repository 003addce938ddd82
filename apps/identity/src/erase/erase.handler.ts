import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth/principal';
import { CommandRunner, type CommandContext, type CommandResult } from '@donthu/eventing/command/command-runner';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import { PetitionOwner, sealCommit, SealingKeys } from '@donthu/sealing';
import { AccessReader } from '../access/access-reader';
import { KeyRing } from '../keys/key-ring';
import { disclosureStream, foldDisclosure } from '../reveal/disclosure';

/** Destroys the keys of a closed petition's people: its register entry and figures stay, who it was is gone. */
@Injectable()
export class EraseHandler {
  constructor(
    private readonly access: AccessReader,
    private readonly runner: CommandRunner,
    private readonly owner: PetitionOwner,
    private readonly ring: KeyRing,
    private readonly keys: SealingKeys,
  ) {}

  /**
   * The keys are gone before the event says so: a crash in between is mended by the same command again.
   * Throws `RefusedError`: `NOT_FOUND`, `IDENTITY.NOT_CLOSED`, `IDENTITY.PEOPLE_ERASED`.
   */
  async execute(
    caller: Principal,
    context: CommandContext,
    petitionId: string,
    reason: string,
  ): Promise<CommandResult> {
    const access = await this.access.petition(petitionId);
    if (!access || !caller.scope.includes(access.unit)) throw new RefusedError('NOT_FOUND');
    const stream = disclosureStream(petitionId);
    return this.runner.change(context, {
      unit: access.unit,
      stream,
      precondition: 'none',
      fold: foldDisclosure,
      decide: async ({ erased }, commitId) => {
        if (erased) throw new RefusedError('IDENTITY.PEOPLE_ERASED');
        if (!access.over) throw new RefusedError('IDENTITY.NOT_CLOSED');
        const sealed = await sealCommit(this.keys, stream, commitId, { text: { reason } });
        const parts = await this.owner.sealedPeople(petitionId);
        await this.ring.destroy(parts.map(({ keyId }) => keyId));
        return { events: [{ type: 'people.erased.v1', data: { petitionId, by: caller.accountId } }], sealed };
      },
    });
  }
}
