import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { describeFailure } from '@donthu/eventing/consume/failure';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { methodsAt } from '../request/route-list';
import { entryOf } from './catalogue';
import { languageOf } from './language';
import type { NotFoundPage } from './not-found-page';
import { problemBody } from './problem-body';
import { problem as problemOf, type Problem } from './problem';
import { toProblem } from './to-problem';

/** The one mapper of this door: whatever a request throws leaves as problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly notFoundPage?: NotFoundPage) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = request.is404 ? unmatched(request) : toProblem(error);
    if (entryOf(problem.code).fault === 'defect') this.logger.error(describeDefect(problem));
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const page = request.is404 && problem.code === 'NOT_FOUND' ? this.notFoundPage?.for(request) : undefined;
    if (page) void reply.code(404).headers(page.headers).send(page.html);
    else sendProblem(reply, request, problem);
  }
}

/** No route matched: the path may exist for another method (405 with `Allow`). */
function unmatched(request: FastifyRequest): Problem {
  const allow = methodsAt(request.server.server, request.url.split('?', 1)[0] ?? '');
  return allow.length > 0
    ? problemOf('REQUEST.METHOD', { headers: { allow: allow.join(', ') } })
    : problemOf('NOT_FOUND');
}

export function sendProblem(reply: FastifyReply, request: Pick<FastifyRequest, 'headers'>, problem: Problem): void {
  const language = languageOf(request.headers['accept-language']);
  const { status } = problem;
  void reply
    .code(status)
    .headers({ ...(status === 401 && { 'www-authenticate': 'Bearer' }), ...problem.headers })
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .header('vary', 'Accept-Language')
    .send(JSON.stringify(problemBody(problem, language)));
}

/** Class and stack without the message of foreign errors: a message may quote what a person wrote. */
function describeDefect({ cause, code }: Problem): string {
  const frames =
    cause instanceof Error ? (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')) : [];
  const name =
    cause instanceof Error && cause.name === 'RefusedError'
      ? `unknown error code ${cause.message}`
      : describeFailure(cause);
  return [`${code}: ${name}`, ...frames.slice(0, 12)].join('\n');
}
