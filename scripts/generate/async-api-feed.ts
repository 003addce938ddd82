import { EVENT_CATALOGUE } from '@donthu/contracts';

const ADDRESS = '/api/reporting/feed';

/** What the feed tells about: the streams of `apps/reporting/src/feed/feed.consumer.ts`. */
const entry = {
  type: 'object',
  required: ['n', 'id', 'type', 'stream', 'version', 'unit', 'at', 'data'],
  properties: {
    n: {
      type: 'integer',
      minimum: 1,
      description: 'Place in the feed; never changes, nothing is ever put in before it',
    },
    id: { type: 'string', description: 'Id of the event' },
    type: {
      type: 'string',
      description: 'Wire name; new ones may appear',
      examples: [...EVENT_CATALOGUE.keys()].slice(0, 3),
    },
    stream: { type: 'string' },
    version: { type: 'integer', minimum: 1, description: 'Number of the event in its stream' },
    unit: { type: 'string' },
    at: { type: 'string', format: 'date-time', description: 'Business time of the event' },
    data: { type: 'object', description: 'Payload of the event of that type' },
    discarded: { const: true, description: 'An operator set the event aside here; `data` is empty' },
  },
};

export const FEED_CHANNEL = {
  feed: {
    address: ADDRESS,
    title: 'Luồng sự kiện qua HTTP / feed over HTTP',
    description: 'Asked with `?after=<next of the answer before>&limit=<1–200>&unit=<code>`; 50 entries unless said.',
    servers: [{ $ref: '#/servers/http' }],
    messages: { feedPage: { $ref: '#/components/messages/feedPage' } },
  },
};

export const FEED_OPERATION = {
  'answer-feed': {
    action: 'send',
    title: 'A page of the feed',
    channel: { $ref: '#/channels/feed' },
    security: [{ $ref: '#/components/securitySchemes/bearer' }],
    bindings: { http: { method: 'GET', bindingVersion: '0.3.0' } },
  },
};

export const FEED_MESSAGES = {
  feedPage: {
    name: 'feedPage',
    title: 'Một trang của luồng / a page of the feed',
    contentType: 'application/json',
    payload: { $ref: '#/components/schemas/feedPage' },
  },
};

export const FEED_SCHEMAS = {
  feedEntry: entry,
  feedPage: {
    type: 'object',
    required: ['items', 'next'],
    properties: {
      items: { type: 'array', items: { $ref: '#/components/schemas/feedEntry' } },
      next: { type: 'integer', minimum: 0, description: 'Send it as `after`; unchanged when there is nothing new' },
    },
  },
};
