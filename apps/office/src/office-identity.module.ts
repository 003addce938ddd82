import { Module, type DynamicModule } from '@nestjs/common';
import { KeyPoolSource, PetitionOwner, PooledSealingKeys, SealingKeys } from '@donthu/sealing';
import type { OpenedOffice } from '@donthu/platform/open-office';
import { IdentityModule } from '../../identity/src/identity.module';
import { EmbeddedKeyStore } from '../../identity/src/keys/embedded/embedded-key.store';
import { ErasedList } from '../../identity/src/keys/erased-list';
import { KeyRing } from '../../identity/src/keys/key-ring';
import { EmbeddedMaskStore } from '../../identity/src/masking/embedded/embedded-mask.store';
import { MaskStore } from '../../identity/src/masking/mask.store';
import { LocalPetitionOwner } from './local-petition-owner';

/** `identity` in the office's own process: keys in the log's file, asked by plain calls. */
@Module({})
export class OfficeIdentityModule {
  /** Refuses a foreign key file, destroys again what was erased, and fills the pool. Throws `WrongKeyFileError`. */
  static async with({ engine, config, subKeys }: OpenedOffice): Promise<DynamicModule> {
    const database = engine.store.database;
    const ring = new KeyRing(new EmbeddedKeyStore(database), subKeys.keyEncryption, new ErasedList(`${config.keyFile}.erased`));
    await ring.start();
    const keys = new PooledSealingKeys(ring);
    await keys.prefill();
    return {
      module: OfficeIdentityModule,
      global: true,
      imports: [IdentityModule],
      providers: [
        { provide: KeyRing, useValue: ring },
        { provide: KeyPoolSource, useValue: ring },
        { provide: SealingKeys, useValue: keys },
        { provide: MaskStore, useValue: new EmbeddedMaskStore(database) },
        { provide: PetitionOwner, useClass: LocalPetitionOwner },
      ],
      exports: [KeyRing, KeyPoolSource, SealingKeys, MaskStore, PetitionOwner, IdentityModule],
    };
  }
}
