import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { EventStore } from '@donthu/eventing';
import { FileHeaders, FileStore, LogPetitionOwner } from '@donthu/files';
import { registerViews } from '@donthu/platform';
import {
  KeyPoolSource,
  MaskAnnouncer,
  Opener,
  PeopleCutter,
  PetitionOwner,
  PooledSealingKeys,
  SealingKeys,
  SubKeys,
} from '@donthu/sealing';
import type Database from 'libsql';
import type { Connection } from 'mongoose';
import { AccessConsumer } from './access/access.consumer';
import { AccessReader } from './access/access-reader';
import { ABSENCE_VIEW } from './access/absence.view';
import { ACCESS_VIEW } from './access/access.view';
import { IMPORT_VIEW } from './access/import.view';
import { NearThePresent } from './access/near-the-present';
import { VISIT_VIEW } from './access/visit.view';
import { EraseHandler } from './erase/erase.handler';
import { EmbeddedKeyStore } from './keys/embedded/embedded-key.store';
import { ErasedList } from './keys/erased-list';
import { KeyRing } from './keys/key-ring';
import type { KeyStore } from './keys/key.store';
import { MongoKeyStore } from './keys/mongo/mongo-key.store';
import { EmbeddedMaskStore } from './masking/embedded/embedded-mask.store';
import { MaskStore } from './masking/mask.store';
import { MongoMaskStore } from './masking/mongo/mongo-mask.store';
import { PendingMasks } from './masking/pending-masks';
import { OpenHandler } from './open/open.handler';
import { SubjectReader } from './open/subject-reader';
import { LocalOpener } from './people/local-opener';
import { LocalPeopleCutter } from './people/local-people-cutter';
import { PeopleReader } from './people/people-reader';
import { IdentityController } from './reveal/identity.controller';
import { ListRevealsHandler } from './reveal/list-reveals.handler';
import { RevealHandler } from './reveal/reveal.handler';
import { RevealVisitHandler } from './reveal/reveal-visit.handler';
import { RevealRule } from './reveal/reveal-rule';
import { RevealsConsumer } from './reveal/reveals.consumer';
import { REVEALS_VIEW } from './reveal/reveals.view';

/**
 * The keys of all personal data, who may open what, the record of every reveal, erasure. Its ports are bound by
 * `embedded` or `mongo`, for every service of the process.
 */
@Module({
  imports: [registerViews(ACCESS_VIEW, ABSENCE_VIEW, VISIT_VIEW, IMPORT_VIEW, REVEALS_VIEW)],
  controllers: [AccessConsumer, RevealsConsumer, IdentityController],
  providers: [
    AccessReader,
    EraseHandler,
    ListRevealsHandler,
    NearThePresent,
    OpenHandler,
    PeopleReader,
    PendingMasks,
    RevealHandler,
    RevealRule,
    RevealVisitHandler,
    SubjectReader,
    { provide: Opener, useClass: LocalOpener },
    { provide: PeopleCutter, useClass: LocalPeopleCutter },
    { provide: MaskAnnouncer, useExisting: PendingMasks },
  ],
  exports: [MaskAnnouncer, Opener, PeopleCutter],
})
export class IdentityModule {
  /**
   * One office: keys in the log's file, petitions asked of the same log. `log`: the log's own connection.
   * The start fails with `WrongKeyFileError` when the key file is another's.
   */
  static embedded(log: Database.Database, keyFile: string): DynamicModule {
    const stores = { keys: new EmbeddedKeyStore(log), masks: new EmbeddedMaskStore(log) };
    return withPorts(stores, keyFile, {
      provide: PetitionOwner,
      inject: [EventStore, FileStore],
      useFactory: (store: EventStore, files: FileStore) => new LogPetitionOwner(store, new FileHeaders(files)),
    });
  }

  /** Many offices: keys in identity's own database; `owner` asks the services that keep petitions. */
  static mongo(connection: Connection, keyFile: string, owner: PetitionOwner): DynamicModule {
    const stores = { keys: new MongoKeyStore(connection), masks: new MongoMaskStore(connection) };
    return withPorts(stores, keyFile, { provide: PetitionOwner, useValue: owner });
  }
}

@Module({})
class IdentityPortsModule {}

interface Stores {
  readonly keys: KeyStore;
  readonly masks: MaskStore;
}

function withPorts({ keys, masks }: Stores, keyFile: string, owner: Provider): DynamicModule {
  return {
    module: IdentityPortsModule,
    global: true,
    imports: [IdentityModule],
    providers: [
      owner,
      { provide: MaskStore, useValue: masks },
      { provide: KeyRing, inject: [SubKeys], useFactory: (subKeys: SubKeys) => startedRing(keys, subKeys, keyFile) },
      { provide: KeyPoolSource, useExisting: KeyRing },
      { provide: SealingKeys, inject: [KeyPoolSource], useFactory: filledPool },
    ],
    exports: [IdentityModule, KeyPoolSource, KeyRing, MaskStore, PetitionOwner, SealingKeys],
  };
}

async function startedRing(keys: KeyStore, subKeys: SubKeys, keyFile: string): Promise<KeyRing> {
  const ring = new KeyRing(keys, subKeys.keyEncryption, ErasedList.besideKeyFile(keyFile));
  await ring.start();
  return ring;
}

async function filledPool(source: KeyPoolSource): Promise<SealingKeys> {
  const pool = new PooledSealingKeys(source);
  await pool.prefill();
  return pool;
}
