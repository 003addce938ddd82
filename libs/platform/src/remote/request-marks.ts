import { AsyncLocalStorage } from 'node:async_hooks';
import { parseSeen, SEEN_HEADER, type SeenMark } from '@donthu/http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const marks = new AsyncLocalStorage<readonly SeenMark[]>();

/** Remembers what the caller of each request has seen, so that services asked on the way can answer from there too. */
export function rememberMarks(app: NestFastifyApplication): void {
  // Not earlier: while the body is read the context would be lost.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', (request, _reply, done) => marks.run(parseSeen(request.headers[SEEN_HEADER]), done));
}

/** Marks of the request that is being answered; none outside of one. */
export function marksOfRequest(): readonly SeenMark[] {
  return marks.getStore() ?? [];
}
