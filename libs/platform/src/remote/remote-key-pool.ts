import type { InternalClient } from '@donthu/http';
import { KeyPoolSource, type DrawnKey } from '@donthu/sealing';
import { KeysAnswer, readAnswer } from './answers';

/** Keys drawn from `identity`. They travel on this call alone, and are kept in memory only. */
export class RemoteKeyPool extends KeyPoolSource {
  constructor(private readonly client: InternalClient) {
    super();
  }

  override async provide(n: number): Promise<DrawnKey[]> {
    const answer = await this.client.call({ service: 'identity', path: 'keys', body: { count: n } });
    const { keys } = readAnswer(KeysAnswer, answer, 'identity');
    return keys.map(({ keyId, raw }) => ({ keyId, raw: Buffer.from(raw, 'base64') }));
  }
}
