import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { AuthModule } from '@donthu/auth';
import { ConfigModule } from '@donthu/config';
import {
  Clock,
  CommandRunner,
  ConsumerStrategy,
  EventBus,
  EventStore,
  ParkingStore,
  RequestGate,
} from '@donthu/eventing';
import { FileStore, SealedFiles } from '@donthu/files';
import { SeenGate } from '@donthu/http';
import { bodyMac, Opener, SealingKeys, SubKeys } from '@donthu/sealing';
import { ViewStore } from '@donthu/views';
import { EngineRef } from './engine-ref';
import type { Installation } from './installation';
import { OperationsModule } from './operations/operations.module';
import { EngineSeenGate } from './seen-gate';
import { TracedEventStore } from './traced-event.store';

/** Binds the ports of every service to the adapters of this installation; the only place that knows which they are. */
@Module({})
export class PlatformModule {
  static with(installation: Installation): DynamicModule {
    const { config, subKeys, process } = installation;
    const providers = portsOf(installation);
    return {
      module: PlatformModule,
      global: true,
      imports: [
        ConfigModule.with(config),
        AuthModule.with({
          process,
          sessionKey: subKeys.sessionToken,
          ...(config.feedKey !== undefined && { feedKey: config.feedKey }),
          ...(config.publicUrl !== undefined && { publicUrl: config.publicUrl }),
        }),
        OperationsModule,
      ],
      providers: [...providers, sealedFiles],
      exports: [...providers, SealedFiles, OperationsModule],
    };
  }
}

const sealedFiles: Provider = {
  provide: SealedFiles,
  inject: [FileStore, SealingKeys, Opener, SubKeys],
  useFactory: (store: FileStore, keys: SealingKeys, opener: Opener, subKeys: SubKeys) =>
    new SealedFiles(store, keys, opener, subKeys),
};

function portsOf({ config, engine, consumers, clock, subKeys, files }: Installation) {
  const store = config.otlpEndpoint === undefined ? engine.store : new TracedEventStore(engine.store);
  return [
    { provide: EngineRef, useValue: new EngineRef(engine) },
    { provide: EventStore, useValue: store },
    { provide: ViewStore, useValue: engine.views },
    { provide: ParkingStore, useValue: engine.parking },
    { provide: EventBus, useValue: engine.bus },
    { provide: RequestGate, useValue: engine.gate },
    { provide: ConsumerStrategy, useValue: consumers },
    { provide: Clock, useValue: clock },
    { provide: SubKeys, useValue: subKeys },
    { provide: FileStore, useValue: files },
    { provide: SeenGate, useValue: new EngineSeenGate(engine) },
    {
      provide: CommandRunner,
      useValue: new CommandRunner(store, clock, (body) => bodyMac(body, subKeys.bodyMac)),
    },
  ];
}
