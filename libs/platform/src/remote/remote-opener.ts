import type { Principal } from '@donthu/auth';
import type { InternalClient } from '@donthu/http';
import { MAX_OPENED_AT_ONCE, Opener, type OpenRequest, type OpenResult } from '@donthu/sealing';
import { OpenAnswer, readAnswer, TokensAnswer } from './answers';
import { marksOfRequest } from './request-marks';

/** Bytes of ciphertext in one call: the other side's door refuses bodies over 1 MiB. */
const BYTES_AT_ONCE = 600_000;

/** `Opener` of `identity` in another process. Who the reader is, is looked up there: only the account is named. */
export class RemoteOpener extends Opener {
  constructor(private readonly client: InternalClient) {
    super();
  }

  override async open({ accountId }: Principal, requests: readonly OpenRequest[]): Promise<OpenResult[]> {
    if (requests.length > MAX_OPENED_AT_ONCE) throw new RangeError(`at most ${MAX_OPENED_AT_ONCE} parts at a time`);
    const results: OpenResult[] = [];
    for (const group of groupsOf(requests)) results.push(...(await this.openGroup(accountId, group)));
    return results;
  }

  override async peopleTokens({ accountId }: Principal, petitionId: string): Promise<string[]> {
    const body = { reader: accountId, seen: marksOfRequest(), petitionId };
    const answer = await this.client.call({ service: 'identity', path: 'people-tokens', body });
    return readAnswer(TokensAnswer, answer, 'identity').tokens;
  }

  private async openGroup(reader: string, requests: readonly OpenRequest[]): Promise<OpenResult[]> {
    const body = { reader, seen: marksOfRequest(), requests };
    const answer = await this.client.call({ service: 'identity', path: 'open', body });
    const { results } = readAnswer(OpenAnswer, answer, 'identity');
    // Never shown under somebody else's row: a short answer is no answer.
    if (results.length !== requests.length) throw new RangeError('identity answered for another number of parts');
    return results;
  }
}

function groupsOf(requests: readonly OpenRequest[]): OpenRequest[][] {
  const groups: OpenRequest[][] = [];
  let bytes = Infinity;
  for (const request of requests) {
    const size = request.part.ciphertext.length + 500;
    if (bytes + size > BYTES_AT_ONCE) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(request);
    bytes += size;
  }
  return groups;
}
