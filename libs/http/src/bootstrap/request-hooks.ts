import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { SpanKind } from '@opentelemetry/api';
import { beginSpan, meter } from '@donthu/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { retryLater } from '../problem/problem';
import { sendProblem } from '../problem/problem-filter';
import { LASTING_ROUTES, OPERATOR_ROUTES, type HttpOptions } from './app-options';

const duration = meter.createHistogram('donthu_http_request_duration_seconds', {
  description: 'Time to answer a request',
  unit: 's',
  advice: { explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] },
});

const DEFAULT_MAX_IN_FLIGHT = 1000;
const DEFAULT_CLOSE_GRACE_MS = 5000;
const UNCOUNTED: readonly string[] = [...OPERATOR_ROUTES, ...LASTING_ROUTES];
const spans = new WeakMap<FastifyRequest, ReturnType<typeof beginSpan>>();
const logger = new Logger('requests');

/** The caller's id for the request if it is one, else a new one; it becomes the correlation id of what is committed. */
export function requestId(request: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Per request: a bound on how many run, a span as parent of everything below, the gate for consumers, one measurement. */
export function installRequestHooks(fastify: FastifyInstance, options: HttpOptions): void {
  const { gate, maxInFlight = DEFAULT_MAX_IN_FLIGHT, closeGraceMs = DEFAULT_CLOSE_GRACE_MS } = options;
  let inFlight = 0;
  const counted = new WeakSet<FastifyRequest>();

  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    if (isOneOf(UNCOUNTED, request)) return done();
    if (inFlight >= maxInFlight) return sendProblem(reply, request, retryLater('OVERLOADED', 1));
    inFlight += 1;
    counted.add(request);
    gate?.enter();
    beginRequestSpan(request, done);
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    if (!isOneOf(LASTING_ROUTES, request)) endRequest(request, reply);
    if (counted.delete(request)) leave();
    done();
  });

  // A caller that hangs up gets no response, and so no onResponse.
  fastify.addHook('onRequestAbort', (request, done) => {
    if (counted.delete(request)) leave();
    done();
  });

  // Otherwise one slow reader, or a page with live updates, would keep the process from stopping.
  fastify.addHook('preClose', (done) => {
    setTimeout(() => fastify.server.closeAllConnections(), closeGraceMs).unref();
    done();
  });

  function leave(): void {
    inFlight -= 1;
    gate?.leave();
  }
}

function isOneOf(routes: readonly string[], { routeOptions }: FastifyRequest): boolean {
  return routeOptions.url !== undefined && routes.includes(routeOptions.url);
}

function beginRequestSpan(request: FastifyRequest, done: () => void): void {
  const route = request.routeOptions.url ?? 'unmatched';
  const parent = request.headers['traceparent'];
  const begun = beginSpan({
    name: `${request.method} ${route}`,
    kind: SpanKind.SERVER,
    attributes: { 'http.request.method': request.method, 'http.route': route },
    ...(typeof parent === 'string' && { parent }),
  });
  spans.set(request, begun);
  begun.inside(done);
}

function endRequest(request: FastifyRequest, reply: FastifyReply): void {
  const { method, id } = request;
  const { statusCode: status, elapsedTime } = reply;
  const route = request.routeOptions.url ?? 'unmatched';
  const begun = spans.get(request);
  begun?.span.setAttribute('http.response.status_code', status);
  begun?.span.end();
  // The pattern, never the path: a caller may have put a name into it.
  const line = { method, route, status, durationMs: Math.round(elapsedTime), requestId: id, msg: 'request' };
  begun?.inside(() => logger.debug(line));
  duration.record(elapsedTime / 1000, { method, route, status: `${Math.floor(status / 100)}xx` });
}
