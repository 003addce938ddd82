import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { problem } from '@donthu/http';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../principal';

const principals = new WeakMap<FastifyRequest, Principal>();

export function setPrincipal(request: FastifyRequest, principal: Principal): void {
  principals.set(request, principal);
}

/** Who sent a request that passed the guard; `undefined` on public routes without a session. */
export function principalOf(request: FastifyRequest): Principal | undefined {
  return principals.get(request);
}

const callerOf = (context: ExecutionContext) => principalOf(context.switchToHttp().getRequest<FastifyRequest>());

/** The officer who calls. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const principal = callerOf(context);
  if (!principal) throw problem('AUTH.REQUIRED');
  return principal;
});

/** The officer who calls, or `undefined`: for public pages. */
export const MaybeCaller = createParamDecorator((_: unknown, context: ExecutionContext): Principal | undefined =>
  callerOf(context),
);
