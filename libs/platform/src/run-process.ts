import type { DynamicModule, OnApplicationShutdown, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PassThroughFilter } from '@donthu/eventing';
import { createApp, internalToken } from '@donthu/http';
import { createLogger, nestLogger, observeProcess, startTracing } from '@donthu/telemetry';
import { isTaken, PortTakenError } from './free-port';
import type { Installation } from './installation';
import { PlatformModule } from './platform.module';
import { watchConsumers } from './watch-consumers';

/** Longest time (milliseconds) a start waits for consumers to catch up before it answers requests. */
const CATCH_UP_MS = 30_000;
/** Longest time (milliseconds) a stop waits for the collector of traces. */
const LAST_SPANS_MS = 2_000;

/**
 * Builds the process around its services, starts consumers, waits for them to catch up, then listens. `prepare` adds to the
 * door before any route exists.
 */
export async function startProcess(
  installation: Installation,
  services: readonly (Type | DynamicModule)[],
  prepare: (app: NestFastifyApplication) => void = () => undefined,
): Promise<NestFastifyApplication> {
  const { process: name, config, engine, consumers, subKeys } = installation;
  const logger = createLogger({ service: name, level: config.logLevel });
  const stopTracing = startTracing({
    service: name,
    ...(config.otlpEndpoint !== undefined && { otlpEndpoint: config.otlpEndpoint }),
  });
  observeProcess();
  const module: DynamicModule = {
    module: ProcessModule,
    imports: [PlatformModule.with(installation), ...services],
    providers: [{ provide: TracingLife, useValue: new TracingLife(stopTracing) }],
  };
  const app = await createApp(module, {
    service: name,
    logger: nestLogger(logger),
    gate: engine.gate,
    internalToken: internalToken(config.internalSecret ?? subKeys.internalCalls.toString('base64')),
    ...(config.trustProxy !== undefined && { trustProxy: config.trustProxy }),
  });
  prepare(app);
  watchConsumers(app, engine);
  app
    .connectMicroservice({ strategy: consumers }, { deferInitialization: true })
    .useGlobalFilters(new PassThroughFilter());
  await app.init();
  await app.startAllMicroservices();
  await (engine.waitUntilNear?.(CATCH_UP_MS) ?? engine.waitUntilIdle(CATCH_UP_MS));
  await app.listen(config.port, config.host).catch((error: unknown) => {
    throw isTaken(error) ? new PortTakenError(config.port, config.host) : error;
  });
  return app;
}

class ProcessModule {}

/** Sends the last spans when the process stops, which no collector may hold up. */
class TracingLife implements OnApplicationShutdown {
  constructor(private readonly stop: () => Promise<void>) {}

  async onApplicationShutdown(): Promise<void> {
    const stopped = this.stop().catch(() => undefined);
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, LAST_SPANS_MS).unref())]);
  }
}
