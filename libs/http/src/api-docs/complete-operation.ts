import type { OpenAPIObject } from '@nestjs/swagger';
import type { OperationDoc } from './operation-doc';
import { refusalsOf, type RouteFacts } from './refusals';
import type { RouteRight } from './route-rights';
import { tagOf } from './tags';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameters = NonNullable<Operation['parameters']>;
type Responses = Operation['responses'];

const TOLD_IN_WORDS: ReadonlySet<string> = new Set(['lookUp', 'getTimeline', 'listParked', 'downloadRegister']);

/** An operation as its code tells it, and everything else that a caller must know. */
export function completeOperation(
  operation: Operation,
  doc: OperationDoc,
  { method, path, right }: Pick<RouteFacts, 'method' | 'path' | 'right'>,
): Operation {
  const own = (operation.parameters ?? []).filter((each) => !('in' in each && each.in === 'header'));
  const requestBody = doc.body ? { required: true, content: contentOf(doc.body) } : operation.requestBody;
  const facts = { method, path, right, hasBody: requestBody !== undefined, query: queryOf(own) };
  return {
    tags: [tagOf(path)],
    operationId: doc.id,
    summary: doc.vi,
    description: `${doc.en} ${callersOf(right)}`,
    parameters: [...own, ...headersOf(doc, facts)],
    ...(requestBody && { requestBody }),
    responses: { ...successOf(operation.responses, doc), ...refusedOf(doc, facts) },
    security: securityOf(right),
  };
}

function contentOf(body: NonNullable<OperationDoc['body']>) {
  return Object.fromEntries(Object.entries(body).map(([mediaType, schema]) => [mediaType, { schema }]));
}

function queryOf(parameters: Parameters): string[] {
  return parameters.flatMap((each) => ('in' in each && each.in === 'query' ? [each.name] : []));
}

function headersOf({ id, ifMatch }: OperationDoc, { method, right }: RouteFacts): Parameters {
  const names = [
    ...(method === 'POST' && right?.who !== 'public' ? ['IdempotencyKey'] : []),
    ...(ifMatch === 'required' ? ['IfMatch'] : []),
    ...(ifMatch === 'again' ? ['IfMatchAgain'] : []),
    ...(right?.who !== 'public' || id === 'lookUp' ? ['Seen'] : []),
    ...(TOLD_IN_WORDS.has(id) ? ['Language'] : []),
  ];
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function successOf(responses: Responses, { answer, oneThing, vi }: OperationDoc): Responses {
  const status = Object.keys(responses).find((each) => each.startsWith('2')) ?? '200';
  const content =
    typeof answer === 'string'
      ? { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } }
      : { [answer.mediaType]: { schema: { type: 'string', contentMediaType: answer.mediaType } } };
  const headers = {
    ETag: { $ref: '#/components/headers/ETag' },
    'Donthu-Seen': { $ref: '#/components/headers/Seen' },
  };
  return { [status]: { description: vi, ...(oneThing && { headers }), content } };
}

function refusedOf(doc: OperationDoc, facts: RouteFacts): Responses {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const headers = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };
  const refusals = [...refusalsOf(doc, facts)].map(([status, codes]): [string, Responses[string]] => {
    const description = codes.map((code) => `\`${code}\``).join(', ');
    return [String(status), { description, ...((status === 429 || status === 503) && { headers }), content }];
  });
  return Object.fromEntries(refusals);
}

function securityOf(right: RouteRight | undefined): NonNullable<Operation['security']> {
  if (right?.who === 'public') return [];
  return [{ bearer: [] }, { cookie: [] }, ...(right?.feedKey === true ? [{ feedKey: [] }] : [])];
}

function callersOf(right: RouteRight | undefined): string {
  if (right === undefined) return '';
  if (right.who === 'public') return '*For anybody.*';
  const roles = right.who === 'signed_in' ? 'everybody signed in' : right.who.map((role) => `\`${role}\``).join(', ');
  return `*For ${roles}${right.whose === undefined ? '' : ', by a rule about this one thing'}.*`;
}
