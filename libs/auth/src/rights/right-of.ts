import { INTERNAL_PREFIX, routesOf } from '@donthu/http';
import { RIGHTS, type Right } from './rights';

const ENTRY = /^(GET|POST|PUT|PATCH|DELETE) (\/.*)$/;

/** Parameter names differ between table and controllers; positions do not. */
function keyOf(method: string, pattern: string): string {
  return `${method} ${pattern.replace(/:[^/]+/g, ':')}`;
}

function readTable(table: Readonly<Record<string, Right>>): ReadonlyMap<string, Right> {
  const rights = new Map<string, Right>();
  for (const [entry, right] of Object.entries(table)) {
    const [, method, pattern] = ENTRY.exec(entry) ?? [];
    if (method === undefined || pattern === undefined) throw new Error(`rights: ${entry} is no route`);
    if (right.object !== undefined && !pattern.includes(':')) throw new Error(`rights: ${entry} names no object`);
    const key = keyOf(method, pattern);
    if (rights.has(key)) throw new Error(`rights: ${entry} stands twice`);
    rights.set(key, right);
  }
  return rights;
}

const TABLE = readTable(RIGHTS);

/** The right for a route (`HEAD` asks as `GET`); `undefined` when the table does not list it. */
export function rightOf(method: string, pattern: string): Right | undefined {
  return TABLE.get(keyOf(method === 'HEAD' ? 'GET' : method, pattern));
}

/** Served outside the controllers, to operators and developers; nothing of an office is in them. */
const OPEN = [/^\/(livez|readyz|metrics)$/, /^\/api\/docs(\/|$)/];

/** Routes of a running application that the table does not list. Must be empty; a test says so. */
export function unlistedRoutes(app: { getHttpServer(): object }): string[] {
  return routesOf(app.getHttpServer())
    .filter(
      ({ method, url }) =>
        !url.startsWith(INTERNAL_PREFIX) && !OPEN.some((open) => open.test(url)) && rightOf(method, url) === undefined,
    )
    .map(({ method, url }) => `${method} ${url}`);
}
