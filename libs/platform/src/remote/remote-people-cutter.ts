import type { Principal } from '@donthu/auth';
import type { InternalClient } from '@donthu/http';
import { PeopleCutter, type CutText } from '@donthu/sealing';
import { CutAnswer, readAnswer } from './answers';
import { marksOfRequest } from './request-marks';

/** `PeopleCutter` of `identity` in another process. */
export class RemotePeopleCutter extends PeopleCutter {
  constructor(private readonly client: InternalClient) {
    super();
  }

  override async cut({ accountId }: Principal, petitionId: string, texts: readonly string[]): Promise<CutText[]> {
    if (texts.length === 0) return [];
    const body = { reader: accountId, seen: marksOfRequest(), petitionId, texts: texts.map((text) => ({ text })) };
    const answer = await this.client.call({ service: 'identity', path: 'cut', body });
    const cut = readAnswer(CutAnswer, answer, 'identity').texts;
    if (cut.length !== texts.length) throw new RangeError('identity answered for another number of texts');
    return cut;
  }
}
