import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Reply } from '../harness/client';

type Json = Readonly<Record<string, unknown>>;

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Json };
}

/** Holds real answers against the API description; what an answer carries beyond it counts as a fault too. */
export class ApiDescription {
  /** Operations that gave a success which was as described. */
  readonly answered = new Set<string>();
  private readonly ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenApi) {
    this.ajv.addSchema({ $id: 'api', components: closed(document.components) });
  }

  get operations(): string[] {
    return Object.values(this.document.paths).flatMap((item) =>
      Object.values(item).map(({ operationId }) => operationId),
    );
  }

  /** What is wrong with an answer, as sentences. */
  faultsOf(method: string, url: string, reply: Reply<unknown>): string[] {
    const operation = this.operationAt(method, url.replace(/\?.*$/, ''));
    if (!operation) return [`${method} ${url} is not described`];
    const { operationId, responses } = operation;
    const mediaType = mediaTypeOf(reply.headers);
    const content = responses[String(reply.status)]?.content ?? {};
    const schema = (content[mediaType] ?? content['application/octet-stream'])?.schema;
    if (!schema)
      return [`${operationId}: ${reply.status} ${mediaType} is not described: ${JSON.stringify(reply.body)}`];
    if (reply.status < 300) this.answered.add(operationId);
    return mediaType.endsWith('json') ? this.check(operationId, schema, reply.body) : [];
  }

  private check(operationId: string, schema: Json, body: unknown): string[] {
    const name = String(schema['$ref']).slice('#/components/schemas/'.length);
    const validate = this.validators.get(name) ?? this.ajv.compile({ $ref: `api#/components/schemas/${name}` });
    this.validators.set(name, validate);
    if (validate(body)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${operationId}: ${name}${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  }

  private operationAt(method: string, path: string): Operation | undefined {
    const asked = path.split('/');
    const fits = (pattern: string) => {
      const parts = pattern.split('/');
      return (
        parts.length === asked.length && parts.every((part, index) => part === asked[index] || part.startsWith('{'))
      );
    };
    const [found] = Object.entries(this.document.paths)
      .filter(([pattern, item]) => fits(pattern) && item[method.toLowerCase()])
      .sort(([a], [b]) => a.split('{').length - b.split('{').length);
    return found?.[1][method.toLowerCase()];
  }
}

function mediaTypeOf(headers: Headers): string {
  return (headers.get('content-type') ?? '').replace(/;.*$/, '');
}

/** Members that the description does not name are refused, so that it cannot fall behind. Problems may carry more. */
function closed(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((member) => closed(member));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, closed(member, key)]),
  );
  const isObject = typeof copy['properties'] === 'object' && copy['type'] === 'object';
  return isObject && name !== 'Problem' && !('additionalProperties' in copy)
    ? { ...copy, additionalProperties: false }
    : copy;
}
