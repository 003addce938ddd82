import type { FastifyInstance } from 'fastify';
import { problem } from '../problem/problem';
import { sendProblem } from '../problem/problem-filter';
import { INTERNAL_HEADER, isInternalToken } from './internal-token';

export const INTERNAL_PREFIX = '/internal/';

/** Calls between services. To anybody without the token these routes do not exist: 404, before anything else is looked at. */
export function guardInternalRoutes(fastify: FastifyInstance, token: string | undefined): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const isInternal = (request.routeOptions.url ?? request.url).startsWith(INTERNAL_PREFIX);
    if (!isInternal || (token !== undefined && isInternalToken(request.headers[INTERNAL_HEADER], token))) return done();
    return sendProblem(reply, request, problem('NOT_FOUND'));
  });
}
