import { RemotePetitionOwner } from '@donthu/platform/remote/remote-petition-owner';
import { runService } from '@donthu/platform/run-service';
import { IdentityModule } from './identity.module';
import { InternalIdentityModule } from './internal/internal-identity.module';

void runService('identity', {
  with: ({ engine, config, client }) => [
    IdentityModule.mongo(engine.connection, config.keyFile, new RemotePetitionOwner(client)),
    InternalIdentityModule,
  ],
});
