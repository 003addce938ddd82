import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { pointerTo } from '../dto/pointer';
import { invalidFields, problem } from '../problem/problem';
import { takesAnyQuery } from './any-query';
import { parametersOf } from './handler-parameters';
import { UnreadBody } from './unread-body';

/**
 * Runs after the guards and before the pipes: what no parameter of the handler would ever look at is refused too, so that
 * a mistyped filter never answers with everything.
 */
@Injectable()
export class StrictRequestInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() === 'http') {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      const parameters = parametersOf(context.getClass(), context.getHandler());
      if (!takesAnyQuery(context.getHandler())) refuseUnknownQuery(request.query, parameters.query);
      if (!parameters.readsBody) refuseBody(request.body);
    }
    return next.handle();
  }
}

function refuseUnknownQuery(query: unknown, known: ReadonlySet<string>): void {
  if (typeof query !== 'object' || query === null) return;
  const unknown = Object.keys(query).filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw problem('REQUEST.UNKNOWN_QUERY', {
    errors: unknown
      .slice(0, 20)
      .map((name) => ({ pointer: pointerTo(name.slice(0, 100)), code: 'REQUEST.UNKNOWN_QUERY' })),
  });
}

function refuseBody(body: unknown): void {
  if (body instanceof UnreadBody) throw problem(body.code);
  if (typeof body !== 'object' || body === null) return;
  const names = Object.keys(body);
  if (names.length > 0)
    throw invalidFields(
      names.slice(0, 20).map((name) => ({ pointer: pointerTo(name.slice(0, 100)), code: 'VALIDATION.UNKNOWN_FIELD' })),
    );
}
