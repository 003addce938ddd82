import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * Names of the body's fields that were sent as `null`. The door takes `null` for absent; here it means "take it away", so
 * what was really sent is asked for.
 */
export const ClearedFields = createParamDecorator((_: unknown, context: ExecutionContext): ReadonlySet<string> => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return new Set(fields.filter(([, value]) => value === null).map(([name]) => name));
});
