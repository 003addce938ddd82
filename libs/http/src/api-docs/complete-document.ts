import type { OpenAPIObject } from '@nestjs/swagger';
import { completeOperation } from './complete-operation';
import { componentsWith } from './components';
import { namedIn } from './named-in';
import { OPERATIONS } from './operations';
import { OPERATOR_PATHS } from './operator-paths';
import type { RouteRights } from './route-rights';
import { tagsOf } from './tags';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * The description of the HTTP surface: what controllers and DTOs tell by themselves, completed from the tables of this
 * folder, the table of rights and the error catalogue. Pages for people and calls between services are no part of it.
 */
export function completeDocument(document: OpenAPIObject, rights: RouteRights | undefined): OpenAPIObject {
  const paths = Object.entries(document.paths)
    .filter(([path]) => path.startsWith('/api/'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, item]) => [path, completePath(path, item, rights)] as const);
  const all = { ...Object.fromEntries(paths), ...OPERATOR_PATHS };
  const { schemas = {}, ...others } = componentsWith(document.components?.schemas);
  const components = { schemas: namedIn(all, schemas), ...others };
  return { ...document, tags: tagsOf(Object.keys(all)), paths: all, components };
}

type PathItem = OpenAPIObject['paths'][string];

function completePath(path: string, item: PathItem, rights: RouteRights | undefined): PathItem {
  const pattern = path.replace(/\{(\w+)\}/g, ':$1');
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    if (!operation) return [];
    const facts = { method: method.toUpperCase(), path, right: rights?.of(method.toUpperCase(), pattern) };
    const doc = OPERATIONS[`${facts.method} ${path}`];
    return [[method, doc ? completeOperation(operation, doc, facts) : operation] as const];
  });
  return Object.fromEntries(operations);
}

/** Routes that nobody has described yet. Must be empty; a spec says so. */
export function undescribedRoutes(document: OpenAPIObject): string[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method] && item[method].summary === undefined).map(
      (method) => `${method.toUpperCase()} ${path}`,
    ),
  );
}
