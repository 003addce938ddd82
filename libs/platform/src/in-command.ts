import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { principalOf, type Principal } from '@donthu/auth';
import type { CommandContext } from '@donthu/eventing';
import { commandHeadersOf, problem, type IfMatchVersion } from '@donthu/http';
import { traceparentOfActiveSpan } from '@donthu/telemetry';
import type { FastifyRequest } from 'fastify';

/** Everything a command needs of its request besides the body. */
export interface CommandCall {
  readonly caller: Principal;
  readonly context: CommandContext;
  readonly ifMatch: IfMatchVersion;
}

/** Parameter of a command's handler. The caller is known: guards run first. */
export const InCommand = createParamDecorator((_: unknown, execution: ExecutionContext): CommandCall => {
  const request = execution.switchToHttp().getRequest<FastifyRequest>();
  const caller = principalOf(request);
  if (!caller) throw problem('AUTH.REQUIRED');
  return commandCallOf(request, caller);
});

export function commandCallOf(request: FastifyRequest, caller: Principal): CommandCall {
  const { route, correlationId, idempotencyKey, ifMatch } = commandHeadersOf(request);
  const traceparent = traceparentOfActiveSpan();
  return {
    caller,
    ifMatch,
    context: {
      actor: { id: caller.accountId, role: caller.roles[0] ?? 'none' },
      correlationId,
      ...(traceparent !== undefined && { traceparent }),
      ...(idempotencyKey !== undefined && {
        idempotency: { key: idempotencyKey, account: caller.accountId, route, body: request.body },
      }),
    },
  };
}
