import type { FastifyInstance } from 'fastify';

export interface Route {
  /** `GET`; HEAD routes that Fastify adds to GET are left out. */
  readonly method: string;
  /** Pattern as registered: `/api/intake/petitions/:id`. */
  readonly url: string;
}

const ROUTES = new WeakMap<object, Route[]>();

/** Must be called before the first route is registered. */
export function recordRoutes(fastify: FastifyInstance): void {
  const routes: Route[] = [];
  ROUTES.set(fastify.server, routes);
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const name of typeof method === 'string' ? [method] : method)
      if (name !== 'HEAD') routes.push({ method: name, url });
  });
}

/** Every route of the application, for the 405 answer and for the test of the rights table. */
export function routesOf(server: object): readonly Route[] {
  return ROUTES.get(server) ?? [];
}

/** Methods that a path has, other than the one it was asked with. Only used where nothing matched. */
export function methodsAt(server: object, path: string): string[] {
  const asked = path.split('/');
  const matches = (pattern: string) => {
    const parts = pattern.split('/');
    return (
      parts.length === asked.length &&
      parts.every((part, index) => part === asked[index] || (part.startsWith(':') && asked[index] !== ''))
    );
  };
  return [
    ...new Set(
      routesOf(server)
        .filter(({ url }) => matches(url))
        .map(({ method }) => method),
    ),
  ].sort();
}
