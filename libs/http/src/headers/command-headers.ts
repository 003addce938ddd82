import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { parseIdempotencyKey } from './idempotency-key';
import { parseIfMatch, type IfMatchVersion } from './if-match';

/** What the headers of a command say. */
export interface CommandHeaders {
  /** Method and concrete path, such as `POST /api/intake/petitions/42/sign`; part of a command's identity. */
  readonly route: string;
  readonly correlationId: string;
  readonly idempotencyKey?: string;
  readonly ifMatch: IfMatchVersion;
}

export function commandHeadersOf(request: Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'id'>): CommandHeaders {
  const idempotencyKey = parseIdempotencyKey(single(request.headers['idempotency-key']));
  return {
    route: `${request.method} ${request.url.split('?', 1)[0] ?? ''}`,
    correlationId: request.id,
    ifMatch: parseIfMatch(request.headers['if-match']),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  };
}

function single(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.join(',');
}

const requestOf = (context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>();

/** Parameter of a command's handler: bundle of route, correlation, key and precondition. */
export const CommandHead = createParamDecorator((_: unknown, context: ExecutionContext): CommandHeaders =>
  commandHeadersOf(requestOf(context)),
);

/** The version of `If-Match`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): IfMatchVersion =>
  parseIfMatch(requestOf(context).headers['if-match']),
);

/** The `Idempotency-Key`, if any. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined =>
  parseIdempotencyKey(single(requestOf(context).headers['idempotency-key'])),
);

/** The request's id, also the correlation id of what it commits. */
export const CorrelationId = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => requestOf(context).id,
);

/** The caller's network address, as far as the trusted proxies tell. */
export const CallerAddress = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => requestOf(context).ip,
);
