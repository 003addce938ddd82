import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { describeFailure } from '@donthu/eventing/consume/failure';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { entryOf } from './catalogue';
import { languageOf } from './language';
import { problemBody } from './problem-body';
import type { Problem } from './problem';
import { toProblem } from './to-problem';

/** The one mapper of this door: whatever a request throws leaves as problem details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const problem = toProblem(error);
    if (entryOf(problem.code).fault === 'defect') this.logger.error(describeDefect(problem));
    const reply = http.getResponse<FastifyReply>();
    if (!reply.sent) sendProblem(reply, http.getRequest<FastifyRequest>(), problem);
  }
}

export function sendProblem(reply: FastifyReply, request: Pick<FastifyRequest, 'headers'>, problem: Problem): void {
  const language = languageOf(request.headers['accept-language']);
  const { status } = entryOf(problem.code);
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
