import type { LoggerService } from '@nestjs/common';
import { Logger as NestPino, PinoLogger } from 'nestjs-pino';
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';
import { traceIds } from './tracing';

export interface LoggerOptions {
  readonly service: string;
  readonly level: string;
  /** Standard output unless given. */
  readonly destination?: DestinationStream;
}

/** Members that carry what people wrote or a secret, wherever an object is logged; the last line, not the first. */
const NEVER_LOGGED = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'body',
  'query',
  'headers',
  'url',
  'fullName',
  'displayName',
  'username',
  'name',
  'address',
  'idNumber',
  'phone',
  'email',
  'summary',
  'request',
  'content',
  'note',
  'reason',
  'text',
  'people',
  'sealed',
];

/** JSON lines with trace ids. Log what happened by ids and codes; values of people are removed if they slip in. */
export function createLogger({ service, level, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => traceIds() ?? {},
    serializers: { err: describeError },
    redact: { paths: NEVER_LOGGED.flatMap((member) => [member, `*.${member}`]), remove: true },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What Nest tells at every start, route by route: of interest to whoever looks for a fault, not to an office. */
const START_UP_CONTEXTS = [
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
  'NestMicroservice',
];

/** The same logger for Nest's own messages and for `new Logger('context')`; Nest's start-up messages are `debug`. */
export function nestLogger(logger: Logger): LoggerService {
  return new QuietStartLogger(new PinoLogger({ pinoHttp: { logger } }), {});
}

class QuietStartLogger extends NestPino {
  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && START_UP_CONTEXTS.includes(context)) this.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}

/** Class, code and frames; a foreign message may quote data (`JSON.parse` quotes the text it read). */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, ...(code !== undefined && { code }), stack: frames.slice(0, 12).join('\n') };
}
