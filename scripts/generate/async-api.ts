import { EVENT_CATALOGUE, topicOf, type EventDefinition } from '@donthu/contracts';
import { eventSchema } from '@donthu/contracts/schema/event-schema';
import { FEED_CHANNEL, FEED_MESSAGES, FEED_OPERATION, FEED_SCHEMAS } from './async-api-feed';
import { EVENT_HEADERS } from './async-api-headers';
import { jsonFile, type GeneratedFile } from './generated-file';

const DESCRIPTION = `Đơn Thư publishes what happened to petitions, visits, assignments, cases and time limits. No message carries
names, addresses or identity numbers of citizens, or what people wrote.

One record is one event: CloudEvents 1.0 in Kafka's binary mode, the key is the second part of the stream. Delivery is at
least once and in order per stream: keep the last \`ce_version\` of each \`ce_stream\`, skip what is not newer. Unknown event
types and unknown fields are not errors. Records are kept for ever. Where several installations share a
cluster, their \`DONTHU_NAMESPACE\` stands in the names of topics instead of \`donthu\`. More in docs/consumers.md.`;

/** docs/asyncapi.json: a channel per topic with its messages, and the feed over HTTP for whoever has no Kafka. */
export function asyncApi(version: string): GeneratedFile {
  const definitions = [...EVENT_CATALOGUE.values()];
  const owners = [...new Set(definitions.map(({ owner }) => owner))].sort();
  return jsonFile('docs/asyncapi.json', {
    asyncapi: '3.0.0',
    info: {
      title: 'Đơn Thư: sự kiện / events',
      version,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    servers: SERVERS,
    channels: {
      ...Object.fromEntries(owners.map((owner) => [topicOf(owner), channelOf(owner, definitions)])),
      ...FEED_CHANNEL,
    },
    operations: {
      ...Object.fromEntries(owners.map((owner) => [`publish-${owner}`, operationOf(owner)])),
      ...FEED_OPERATION,
    },
    components: {
      messages: { ...byType(definitions, messageOf), ...FEED_MESSAGES },
      schemas: { eventHeaders: EVENT_HEADERS, ...byType(definitions, payloadOf), ...FEED_SCHEMAS },
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'Session token of an `upper_level` officer, or the feed key',
        },
      },
    },
  });
}

const SERVERS = {
  kafka: {
    host: '{broker}',
    protocol: 'kafka',
    description: 'The cluster of an installation of many offices (`KAFKA_BROKERS`)',
    variables: { broker: { default: 'localhost:9092' } },
  },
  http: {
    host: '{office}',
    protocol: 'http',
    description: 'An office; the feed is there with and without Kafka',
    variables: { office: { default: 'localhost:3000' } },
  },
};

type Owner = EventDefinition['owner'];

function channelOf(owner: Owner, definitions: readonly EventDefinition[]) {
  const own = definitions.filter((definition) => definition.owner === owner);
  const streams = [...new Set(own.map(({ streamType }) => `\`${streamType}/…\``))];
  return {
    address: topicOf(owner),
    title: `Sự kiện của / events of ${owner}`,
    description: `Streams ${streams.join(', ')}`,
    servers: [{ $ref: '#/servers/kafka' }],
    messages: byType(own, ({ type }) => ({ $ref: `#/components/messages/${type}` })),
    bindings: {
      kafka: {
        topic: topicOf(owner),
        topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1, 'retention.bytes': -1 },
        bindingVersion: '0.5.0',
      },
    },
  };
}

function operationOf(owner: Owner) {
  return {
    action: 'send',
    title: `${owner} publishes`,
    channel: { $ref: `#/channels/${topicOf(owner)}` },
  };
}

function messageOf({ type, title, example }: EventDefinition) {
  return {
    name: type,
    title: `${title.vi} / ${title.en}`,
    contentType: 'application/json',
    headers: { $ref: '#/components/schemas/eventHeaders' },
    payload: { $ref: `#/components/schemas/${type}` },
    bindings: {
      kafka: { key: { type: 'string', description: 'Second part of the stream' }, bindingVersion: '0.5.0' },
    },
    examples: [{ name: 'golden', payload: example }],
  };
}

/** Inside this document the schema needs no name and no dialect of its own. */
function payloadOf(definition: EventDefinition) {
  const { $schema: _, $id: __, ...schema } = eventSchema(definition);
  return schema;
}

function byType(definitions: readonly EventDefinition[], make: (definition: EventDefinition) => object) {
  return Object.fromEntries(definitions.map((definition) => [definition.type, make(definition)]));
}
