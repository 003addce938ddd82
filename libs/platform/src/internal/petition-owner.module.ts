import { Module } from '@nestjs/common';
import { EventStore } from '@donthu/eventing';
import { FileHeaders, FileStore, LogPetitionOwner } from '@donthu/files';
import { PetitionOwnerController } from './petition-owner.controller';

/** For processes that write streams of petitions or visits and are not `identity`. */
@Module({
  controllers: [PetitionOwnerController],
  providers: [
    {
      provide: LogPetitionOwner,
      inject: [EventStore, FileStore],
      useFactory: (store: EventStore, files: FileStore) => new LogPetitionOwner(store, new FileHeaders(files)),
    },
  ],
})
export class PetitionOwnerModule {}
