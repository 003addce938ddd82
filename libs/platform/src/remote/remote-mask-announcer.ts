import type { Kind } from '@donthu/contracts';
import type { InternalClient } from '@donthu/http';
import { MaskAnnouncer } from '@donthu/sealing';

/** `MaskAnnouncer` of `identity` in another process: resolves when the mask is durable there. */
export class RemoteMaskAnnouncer extends MaskAnnouncer {
  constructor(private readonly client: InternalClient) {
    super();
  }

  override async announce(petitionId: string, kind: Kind, commitId: string): Promise<void> {
    await this.client.call({ service: 'identity', path: 'masks', body: { petitionId, kind, commitId } });
  }
}
