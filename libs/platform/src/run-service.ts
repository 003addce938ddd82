import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { loadConfig } from '@donthu/config';
import type { Owner } from '@donthu/contracts';
import { PetitionOwnerModule } from './internal/petition-owner.module';
import { PublishedModule } from './internal/published.module';
import { ServiceLifeModule } from './many-offices/service-life.module';
import { openService, type OpenedService } from './open-service';
import { RemoteIdentityModule } from './remote/remote-identity.module';
import { PEOPLE_KEEPERS } from './remote/remote-petition-owner';
import { rememberMarks } from './remote/request-marks';
import { startProcess } from './run-process';
import { showOnce } from './show-once';
import { stopOnSignal } from './stop-on-signal';

type Modules = readonly (Type | DynamicModule)[];

/** A service's module, or what makes its modules once the engine is there. */
export type ServiceModules = Type | { readonly with: (service: OpenedService) => Modules };

/** Runs one service as a process of its own, on MongoDB and Kafka, until it is told to stop. */
export async function runService(name: Owner, modules: ServiceModules): Promise<void> {
  try {
    const service = await openService(name, loadConfig(process.env));
    const { config, recoverySheet } = service;
    if (recoverySheet !== undefined) showOnce(config, { name: 'recovery-sheet', text: `\n${recoverySheet}\n\n` });
    const own = typeof modules === 'function' ? [modules] : modules.with(service);
    const app = await startProcess(service, [...platformOf(service, name), ...own], rememberMarks);
    stopOnSignal(() => app.close());
  } catch (error) {
    // Configuration, engines, key file: messages that somebody at the machine can act on.
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function platformOf({ engine, client }: OpenedService, name: Owner): Modules {
  const keepsPeople = PEOPLE_KEEPERS.some((keeper) => keeper === name);
  return [
    ServiceLifeModule.of(engine),
    PublishedModule.over(engine.published),
    ...(name === 'identity' ? [] : [RemoteIdentityModule.over(client)]),
    ...(keepsPeople ? [PetitionOwnerModule] : []),
  ];
}
