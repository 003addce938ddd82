import type { OpenAPIObject } from '@nestjs/swagger';
import { ERROR_CATALOGUE } from '../problem/catalogue';
import { SHAPES } from './shapes';

type Components = NonNullable<OpenAPIObject['components']>;
type Parameter = NonNullable<Components['parameters']>[string];

/** RFC 9457 problem details as every refusal answers them. */
const PROBLEM = {
  type: 'object',
  description: 'RFC 9457; some codes add members of their own, such as the present `version`',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', description: '`urn:donthu:problem:<code>`' },
    title: { type: 'string', description: 'In Vietnamese, or in English by `Accept-Language`' },
    status: { type: 'integer' },
    code: { $ref: '#/components/schemas/ErrorCode' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      description: 'Every bad field at once',
      items: {
        type: 'object',
        required: ['pointer', 'code'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body, or `/<name>` of a query parameter' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

const errorCode = () => ({
  type: 'string',
  description: 'Stable; further ones may be added',
  enum: [...ERROR_CATALOGUE.keys()].sort(),
});

const header = (name: string, description: string, more: Partial<Parameter> = {}): Parameter => ({
  in: 'header',
  name,
  required: false,
  description,
  schema: { type: 'string' },
  ...more,
});

const PARAMETERS = {
  IdempotencyKey: header(
    'Idempotency-Key',
    'The same account, path, key and body give the first successful answer again; another body is 422.',
    { schema: { type: 'string', minLength: 1, maxLength: 200 } },
  ),
  IfMatch: header('If-Match', 'The version that was read, such as `"3"`.', { required: true }),
  IfMatchAgain: header('If-Match', 'The version that was read, such as `"3"`; required once the thing exists.'),
  Seen: header('Donthu-Seen', 'Marks of earlier answers, comma-separated: this one is built on at least those.'),
  Language: header('Accept-Language', '`en` for English texts, Vietnamese otherwise.'),
};

const HEADERS = {
  ETag: { description: 'Version of the thing’s own stream, such as `"3"`', schema: { type: 'string' } },
  Seen: { description: '`<stream>@<version>`, may be sent on to any service', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds', schema: { type: 'string' } },
};

const SECURITY = {
  bearer: { type: 'http' as const, scheme: 'bearer', description: 'Token of `POST /api/auth/sign-in`' },
  cookie: {
    type: 'apiKey' as const,
    in: 'cookie',
    name: 'donthu_session',
    description: 'For browsers, from the same site',
  },
  feedKey: {
    type: 'http' as const,
    scheme: 'bearer',
    description: 'The feed key of the level above, `DONTHU_FEED_KEY`',
  },
};

/** Everything that operations refer to by name. `schemas` are those of the request DTOs. */
export function componentsWith(schemas: Components['schemas']): Components {
  const named = { ...schemas, ...SHAPES, Problem: PROBLEM, ErrorCode: errorCode() };
  // TypeBox keeps notes of its own under symbols, which JSON leaves out.
  const plain = JSON.parse(JSON.stringify(named)) as NonNullable<Components['schemas']>;
  const sorted = Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    schemas: Object.fromEntries(sorted),
    parameters: PARAMETERS,
    headers: HEADERS,
    securitySchemes: SECURITY,
  };
}
