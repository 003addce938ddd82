import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth/principal';
import { CommandRunner, type CommandContext, type CommandResult } from '@donthu/eventing/command/command-runner';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import { SeenGate, type IfMatchVersion } from '@donthu/http';
import { sealCommit, SealingKeys } from '@donthu/sealing';
import { AccessReader } from '../access/access-reader';
import { PeopleReader } from '../people/people-reader';
import { disclosureStream, foldDisclosure } from '../reveal/disclosure';

export interface EraseCall {
  readonly caller: Principal;
  readonly context: CommandContext;
  readonly ifMatch: IfMatchVersion;
}

/** Destroys the keys of a closed petition's people: its register entry and figures stay, who it was is gone. */
@Injectable()
export class EraseHandler {
  constructor(
    private readonly access: AccessReader,
    private readonly runner: CommandRunner,
    private readonly people: PeopleReader,
    private readonly keys: SealingKeys,
    private readonly seen: SeenGate,
  ) {}

  /**
   * The keys are gone before the event says so: a crash in between is mended by the same command again.
   * Throws `RefusedError`: `NOT_FOUND`, 428, 412, `IDENTITY.NOT_CLOSED`, `IDENTITY.PEOPLE_ERASED`.
   */
  async execute({ caller, context, ifMatch }: EraseCall, petitionId: string, reason: string): Promise<CommandResult> {
    const access = await this.access.petition(petitionId);
    if (!access || !caller.scope.includes(access.unit)) throw new RefusedError('NOT_FOUND');
    const stream = disclosureStream(petitionId);
    return this.runner.change(context, {
      unit: access.unit,
      stream,
      precondition: 'none',
      fold: foldDisclosure,
      decide: async ({ erased, version }, commitId) => {
        await this.checkVersion(petitionId, ifMatch, version);
        if (erased) throw new RefusedError('IDENTITY.PEOPLE_ERASED');
        if (!access.over) throw new RefusedError('IDENTITY.NOT_CLOSED');
        const kept = { reason: await this.people.cutFrom(petitionId, reason) };
        const sealed = await sealCommit(this.keys, stream, commitId, { text: kept });
        await this.people.destroy(petitionId, await this.access.visitOf(petitionId));
        return { events: [{ type: 'people.erased.v1', data: { petitionId, by: caller.accountId } }], sealed };
      },
    });
  }

  /**
   * The version of what is erased: the petition's, which the register's ETag gives, or that of the record of its reveals,
   * which a reveal answers.
   */
  private async checkVersion(petitionId: string, ifMatch: IfMatchVersion, disclosure: number): Promise<void> {
    let version = await this.access.versionOf(petitionId);
    if (ifMatch === undefined) throw new RefusedError('PRECONDITION.REQUIRED', { version });
    if (ifMatch === version || ifMatch === disclosure) return;
    // The caller may have read more of the petition than has come here.
    await this.seen.settle();
    version = await this.access.versionOf(petitionId);
    if (ifMatch !== version) throw new RefusedError('PRECONDITION.STALE', { version });
  }
}
