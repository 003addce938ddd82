import { finished } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Runs work once the reply has left, or the caller has hung up: how long it takes tells the caller nothing. */
export type RunAfterReply = (work: () => Promise<void>) => void;

/** Parameter of a handler. The work answers for its own failures: nobody waits for it. */
export const AfterReply = createParamDecorator((_: unknown, execution: ExecutionContext): RunAfterReply => {
  const { raw } = execution.switchToHttp().getResponse<FastifyReply>();
  return (work) => void finished(raw, { readable: false }, () => void work());
});
