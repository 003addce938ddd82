import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Answer } from './answer';
import { etag } from './if-match';
import { formatSeen, SEEN_HEADER } from './seen';

/** Writes the headers of an `Answer` and gives its body on. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((value: unknown) => (value instanceof Answer ? unwrap(value, reply) : value)));
  }
}

function unwrap({ body, head }: Answer<unknown>, reply: FastifyReply): unknown {
  if (head.version !== undefined) void reply.header('etag', etag(head.version));
  if (head.seen && head.seen.length > 0) void reply.header(SEEN_HEADER, formatSeen(head.seen));
  if (head.headers) void reply.headers(head.headers);
  return body;
}
