import multipart from '@fastify/multipart';
import { Module, type DynamicModule, type LoggerService, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HealthRegistry } from '../health/health-registry';
import { AnswerInterceptor } from '../headers/answer-interceptor';
import { guardInternalRoutes } from '../internal/internal-routes';
import { NotFoundPage } from '../problem/not-found-page';
import { ProblemFilter, sendProblem } from '../problem/problem-filter';
import { toProblem } from '../problem/to-problem';
import { installBodyParsers } from '../request/body-parsers';
import { StrictRequestInterceptor } from '../request/strict-request-interceptor';
import { ValidationPipe } from '../request/validation-pipe';
import { installApiDocs } from './api-docs';
import type { HttpOptions } from './app-options';
import { installOperatorRoutes } from './operator-routes';
import { installRequestHooks, requestId } from './request-hooks';
import { recordRoutes } from '../request/route-list';
import { installSecurityHeaders } from './security-headers';

/** What every process with an HTTP door has. */
@Module({})
export class HttpModule {
  static for(module: Type | DynamicModule): DynamicModule {
    return {
      module: HttpModule,
      global: true,
      imports: [module],
      providers: [HealthRegistry, NotFoundPage],
      exports: [HealthRegistry, NotFoundPage],
    };
  }
}

/** Milliseconds. Keep-alive outlasts that of usual proxies (60 s), so that they never reuse a connection we just closed. */
const TIMEOUTS = { keepAliveTimeout: 65_000, requestTimeout: 120_000, connectionTimeout: 0 };

/** The adapter with everything that must be decided before the first route exists. */
export function fastifyAdapter(options: HttpOptions): FastifyAdapter {
  const trust = options.trustProxy ?? false;
  const adapter = new FastifyAdapter({
    ...TIMEOUTS,
    trustProxy: typeof trust === 'object' ? [...trust] : trust,
    genReqId: requestId,
    requestIdHeader: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 300 },
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, request, toProblem(error)),
  });
  const fastify = adapter.getInstance();
  recordRoutes(fastify);
  installSecurityHeaders(fastify, options.https ?? false);
  installRequestHooks(fastify, options);
  guardInternalRoutes(fastify, options.internalToken);
  installBodyParsers(fastify, options.bodyLimitBytes);
  return adapter;
}

/** Puts the door's parts on an application made with `fastifyAdapter` and `bodyParser: false`. */
export async function configureApp(app: NestFastifyApplication, options: HttpOptions): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(multipart, { throwFileSizeLimit: true });
  app.useGlobalFilters(new ProblemFilter(app.get(NotFoundPage)));
  app.useGlobalInterceptors(new StrictRequestInterceptor(), new AnswerInterceptor());
  app.useGlobalPipes(new ValidationPipe());
  installOperatorRoutes(fastify, app.get(HealthRegistry));
  installApiDocs(app, options.service);
}

export interface AppOptions extends HttpOptions {
  readonly logger?: LoggerService | false;
}

/** The application of a process, ready to listen. `module` gets `HealthRegistry` by injection. */
export async function createApp(module: Type | DynamicModule, options: AppOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(HttpModule.for(module), fastifyAdapter(options), {
    bodyParser: false,
    abortOnError: false,
    ...(options.logger !== undefined && { logger: options.logger }),
  });
  await configureApp(app, options);
  return app;
}
