import { Module, type DynamicModule } from '@nestjs/common';
import type { InternalClient } from '@donthu/http';
import { MaskAnnouncer, Opener, PeopleCutter, PooledSealingKeys, SealingKeys } from '@donthu/sealing';
import { RemoteKeyPool } from './remote-key-pool';
import { RemoteMaskAnnouncer } from './remote-mask-announcer';
import { RemoteOpener } from './remote-opener';
import { RemotePeopleCutter } from './remote-people-cutter';

/** `identity` for a process that is not `identity`: asked over HTTP, with keys drawn ahead. */
@Module({})
export class RemoteIdentityModule {
  /** Keys are drawn in the background: the process starts also while `identity` is away, and writes wait for keys then. */
  static over(client: InternalClient): DynamicModule {
    const keys = new PooledSealingKeys(new RemoteKeyPool(client));
    keys.prefill().catch(() => undefined); // the first write draws again
    const providers = [
      { provide: SealingKeys, useValue: keys },
      { provide: Opener, useValue: new RemoteOpener(client) },
      { provide: PeopleCutter, useValue: new RemotePeopleCutter(client) },
      { provide: MaskAnnouncer, useValue: new RemoteMaskAnnouncer(client) },
    ];
    return { module: RemoteIdentityModule, global: true, providers, exports: providers };
  }
}
