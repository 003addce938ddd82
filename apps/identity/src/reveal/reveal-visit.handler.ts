import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth/principal';
import { CommandRunner, type CommandContext, type CommandResult } from '@donthu/eventing/command/command-runner';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import { sealCommit, SealingKeys } from '@donthu/sealing';
import { AccessReader } from '../access/access-reader';
import { mayRevealVisit } from '../masking/masking.policy';
import { PeopleReader, type VisitorsOfVisit } from '../people/people-reader';

/** Opens who came to a visit to one officer, once, for a reason, on record. */
@Injectable()
export class RevealVisitHandler {
  constructor(
    private readonly access: AccessReader,
    private readonly runner: CommandRunner,
    private readonly keys: SealingKeys,
    private readonly people: PeopleReader,
  ) {}

  /**
   * Recorded durably before anything is answered. Throws `RefusedError`: `NOT_FOUND`, `IDENTITY.REVEAL_NOT_ALLOWED`,
   * `IDENTITY.PEOPLE_ERASED`.
   */
  async execute(
    caller: Principal,
    context: CommandContext,
    visitId: string,
    reason: string,
  ): Promise<{ readonly result: CommandResult; readonly visitors: VisitorsOfVisit }> {
    const access = await this.access.visit(visitId);
    if (!access || !caller.scope.includes(access.unit)) throw new RefusedError('NOT_FOUND');
    if (!mayRevealVisit(caller, access)) throw new RefusedError('IDENTITY.REVEAL_NOT_ALLOWED');
    const stream = `visit-disclosure/${visitId}`;
    const result = await this.runner.change(context, {
      unit: access.unit,
      stream,
      precondition: 'none',
      fold: () => undefined,
      decide: async (_, commitId) => {
        const kept = { reason: await this.cutFrom(visitId, reason) };
        const data = { visitId, register: access.register, by: caller.accountId };
        const sealed = await sealCommit(this.keys, stream, commitId, { text: kept });
        return { events: [{ type: 'visitors.revealed.v1', data }], sealed };
      },
    });
    const visitors = await this.people.visitors(visitId);
    if (!visitors) throw new RefusedError('IDENTITY.PEOPLE_ERASED');
    return { result, visitors };
  }

  /** The reason is kept longer than the names it may tell: those of the visitors, and of the petitions that came of the visit. */
  private async cutFrom(visitId: string, reason: string): Promise<string> {
    const visitors = await this.people.visitors(visitId);
    if (!visitors) throw new RefusedError('IDENTITY.PEOPLE_ERASED');
    let kept = this.people.cutVisitors(visitors, reason);
    for (const petitionId of await this.access.linkedTo(visitId)) kept = await this.people.cutFrom(petitionId, kept);
    return kept;
  }
}
