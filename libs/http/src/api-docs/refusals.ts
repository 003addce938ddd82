import { ERROR_CATALOGUE } from '../problem/catalogue';
import type { OperationDoc } from './operation-doc';
import type { RouteRight } from './route-rights';

/** What the path, the headers and the table of rights say of a route. */
export interface RouteFacts {
  readonly method: string;
  readonly path: string;
  readonly right: RouteRight | undefined;
  /** It takes a body that must be of a media type. */
  readonly hasBody: boolean;
  /** Names of its query parameters. */
  readonly query: readonly string[];
}

/** Every code that the route may refuse with, by status. */
export function refusalsOf(doc: OperationDoc, facts: RouteFacts): ReadonlyMap<number, readonly string[]> {
  const byStatus = new Map<number, string[]>();
  for (const refusal of new Set([...ofDoor(doc, facts), ...(doc.refusals ?? []).flatMap(codesOf)])) {
    const [code = '', otherStatus] = refusal.split(' ');
    const status = otherStatus === undefined ? ERROR_CATALOGUE.get(code)?.status : Number(otherStatus);
    if (status === undefined) throw new Error(`${doc.id}: ${code} is not in the error catalogue`);
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return new Map([...byStatus].sort(([a], [b]) => a - b));
}

/** A family (`INTAKE.`) stands for all of its codes. */
function codesOf(code: string): string[] {
  return code.endsWith('.') ? [...ERROR_CATALOGUE.keys()].filter((known) => known.startsWith(code)) : [code];
}

type When = (facts: RouteFacts, doc: OperationDoc) => boolean;

/** What the door refuses before a service is asked, and when a route has that. */
const OF_DOOR: readonly (readonly [codes: readonly string[], when: When])[] = [
  [['VALIDATION.FAILED', 'REQUEST.UNKNOWN_QUERY'], () => true],
  [['REQUEST.BAD_CURSOR'], ({ query }) => query.includes('cursor')],
  [['REQUEST.MALFORMED_JSON', 'REQUEST.TOO_LARGE', 'REQUEST.MEDIA_TYPE'], ({ hasBody }) => hasBody],
  [['REQUEST.MALFORMED_UPLOAD'], (_, { body }) => body?.['multipart/form-data'] !== undefined],
  [
    ['REQUEST.BAD_HEADER', 'IDEMPOTENCY.KEY_REUSED'],
    ({ method, right }) => method === 'POST' && right?.who !== 'public',
  ],
  [['AUTH.CROSS_SITE'], ({ method }) => method !== 'GET'],
  [['AUTH.REQUIRED', 'VIEW.BEHIND'], ({ right }) => right?.who !== 'public'],
  [['AUTH.ROLE'], ({ right }) => typeof right?.who === 'object'],
  [['AUTH.NOT_YOURS'], ({ right }) => right?.whose !== undefined],
  [['NOT_FOUND'], ({ path, query }) => path.includes('{') || query.includes('unit')],
  [['PRECONDITION.REQUIRED', 'PRECONDITION.STALE', 'COMMAND.NOTHING_TO_DO'], (_, { ifMatch }) => ifMatch !== undefined],
  [['OVERLOADED', 'UNAVAILABLE'], () => true],
];

function ofDoor(doc: OperationDoc, facts: RouteFacts): string[] {
  return OF_DOOR.flatMap(([codes, when]) => (when(facts, doc) ? codes : []));
}
