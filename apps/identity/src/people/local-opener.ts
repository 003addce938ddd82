import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth/principal';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import { Opener, peopleTokens, SubKeys, type OpenRequest, type OpenResult } from '@donthu/sealing';
import { AccessReader } from '../access/access-reader';
import { mayClassify } from '../masking/masking.policy';
import { OpenHandler } from '../open/open.handler';
import { PeopleReader } from './people-reader';

/** `Opener` in identity's own process. */
@Injectable()
export class LocalOpener extends Opener {
  constructor(
    private readonly handler: OpenHandler,
    private readonly access: AccessReader,
    private readonly people: PeopleReader,
    private readonly subKeys: SubKeys,
  ) {
    super();
  }

  override open(reader: Principal, requests: readonly OpenRequest[]): Promise<OpenResult[]> {
    return this.handler.execute(reader, requests);
  }

  override async peopleTokens(reader: Principal, petitionId: string): Promise<string[]> {
    const access = await this.access.petition(petitionId);
    if (!access || !mayClassify(reader, access)) throw new RefusedError('NOT_FOUND');
    return peopleTokens(await this.people.personalData(petitionId), this.subKeys.searchTokens);
  }
}
