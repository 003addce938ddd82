import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * Names of the body's fields that were sent as `null`, those of an object in it as `object.field`. The door takes `null` for
 * absent; here it means "take it away", so what was really sent is asked for.
 */
export const ClearedFields = createParamDecorator((_: unknown, context: ExecutionContext): ReadonlySet<string> => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  const inner = fieldsOf(body).flatMap(([name, value]) => nullsOf(value).map((field) => `${name}.${field}`));
  return new Set([...nullsOf(body), ...inner]);
});

function nullsOf(value: unknown): string[] {
  return fieldsOf(value).flatMap(([name, inner]) => (inner === null ? [name] : []));
}

function fieldsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
