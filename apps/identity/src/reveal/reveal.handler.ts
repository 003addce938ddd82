import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth/principal';
import { CommandRunner, type CommandContext, type CommandResult } from '@donthu/eventing/command/command-runner';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import { sealCommit, SealingKeys } from '@donthu/sealing';
import { AccessReader } from '../access/access-reader';
import { mayReveal } from '../masking/masking.policy';
import { PeopleReader, type PeopleOfPetition } from '../people/people-reader';
import { disclosureStream, foldDisclosure } from './disclosure';

export interface Revealed {
  readonly result: CommandResult;
  readonly people: PeopleOfPetition;
}

/** Opens the people of a petition to one officer, once, for a reason, on record. */
@Injectable()
export class RevealHandler {
  constructor(
    private readonly access: AccessReader,
    private readonly runner: CommandRunner,
    private readonly keys: SealingKeys,
    private readonly people: PeopleReader,
  ) {}

  /**
   * Recorded durably before anything is decrypted. Throws `RefusedError`: `NOT_FOUND`, `IDENTITY.REVEAL_NOT_ALLOWED`,
   * `IDENTITY.PEOPLE_ERASED`.
   */
  async execute(caller: Principal, context: CommandContext, petitionId: string, reason: string): Promise<Revealed> {
    const access = await this.access.petition(petitionId);
    if (!access || !caller.scope.includes(access.unit)) throw new RefusedError('NOT_FOUND');
    if (!mayReveal(caller, access)) throw new RefusedError('IDENTITY.REVEAL_NOT_ALLOWED');
    const stream = disclosureStream(petitionId);
    const result = await this.runner.change(context, {
      unit: access.unit,
      stream,
      precondition: 'none',
      fold: foldDisclosure,
      decide: async ({ erased }, commitId) => {
        if (erased || (await this.people.areGone(petitionId))) throw new RefusedError('IDENTITY.PEOPLE_ERASED');
        return {
          events: [{ type: 'people.revealed.v1', data: { petitionId, by: caller.accountId } }],
          sealed: await sealCommit(this.keys, stream, commitId, {
            text: { reason: await this.people.cutFrom(petitionId, reason) },
          }),
        };
      },
    });
    return { result, people: await this.people.read(petitionId) };
  }
}
