import type { OpenAPIObject } from '@nestjs/swagger';

const health = (operationId: string, summary: string, description: string) => {
  const answer = (said: string) => ({
    description: said,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Health' } } },
  });
  return {
    get: {
      tags: ['operators'],
      operationId,
      summary,
      description,
      responses: { 200: answer('Còn chạy / well, or only slow'), 503: answer('Không / not') },
      security: [],
    },
  };
};

/** Routes beside the controllers, for whoever runs the processes. */
export const OPERATOR_PATHS: OpenAPIObject['paths'] = {
  '/livez': health('getLiveness', 'Còn sống', 'Fails when something is dead that only a restart brings back.'),
  '/readyz': health(
    'getReadiness',
    'Sẵn sàng',
    'Fails also while something still starts; what is slow is told, and answered 200.',
  ),
  '/metrics': {
    get: {
      tags: ['operators'],
      operationId: 'getMetrics',
      summary: 'Số đo (Prometheus)',
      description: 'Figures of this process; no personal data.',
      responses: { 200: { description: 'Số đo', content: { 'text/plain': { schema: { type: 'string' } } } } },
      security: [],
    },
  },
};
