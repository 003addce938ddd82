import { Injectable } from '@nestjs/common';
import type { Principal } from '@donthu/auth/principal';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import { cutterFor, PeopleCutter, type CutText } from '@donthu/sealing';
import { AccessReader } from '../access/access-reader';
import { PeopleReader } from './people-reader';

/** `PeopleCutter` in identity's own process. That something was cut tells the writer only what he wrote himself. */
@Injectable()
export class LocalPeopleCutter extends PeopleCutter {
  constructor(
    private readonly access: AccessReader,
    private readonly people: PeopleReader,
  ) {
    super();
  }

  override async cut(writer: Principal, petitionId: string, texts: readonly string[]): Promise<CutText[]> {
    if (texts.length === 0) return [];
    const access = await this.access.petition(petitionId);
    if (access && !writer.scope.includes(access.unit)) throw new RefusedError('NOT_FOUND');
    const cut = cutterFor(await this.people.everNamed(petitionId));
    return texts.map(cut);
  }
}
