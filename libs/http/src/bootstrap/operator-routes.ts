import { metricsText } from '@donthu/telemetry';
import type { FastifyInstance } from 'fastify';
import type { HealthRegistry } from '../health/health-registry';

/**
 * `/livez` fails when something is dead that only a restart brings back; `/readyz` also while something still starts.
 * What is slow is told, and answered 200.
 */
export function installOperatorRoutes(fastify: FastifyInstance, health: HealthRegistry): void {
  fastify.get('/livez', async (_request, reply) => {
    const report = await health.report();
    return reply.code(report.status === 'dead' ? 503 : 200).send(report);
  });
  fastify.get('/readyz', async (_request, reply) => {
    const report = await health.report();
    return reply.code(report.status === 'dead' || report.status === 'starting' ? 503 : 200).send(report);
  });
  fastify.get('/metrics', async (_request, reply) =>
    reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8').send(await metricsText()),
  );
}
