import { EVENT_CATALOGUE, topicOf, type EventDefinition } from '@donthu/contracts';
import { eventSchema, isList, isObject } from '@donthu/contracts/schema/event-schema';
import type { GeneratedFile } from './generated-file';

const INTRODUCTION = `# Danh mục sự kiện · Event catalogue

Tệp này được sinh ra từ \`libs/contracts\` (\`npm run generate\`), xin đừng sửa tay.

Written by \`npm run generate\` from \`libs/contracts\`; do not edit. An event is a fact in the past tense. Its name, with the
version, never changes its meaning: a version may only gain optional fields, anything else is published as \`.v2\`.
No event carries names or addresses of citizens or what people wrote. Optional fields are marked \`?\`.
How to read them: [consumers.md](consumers.md); the machine's word: [asyncapi.json](asyncapi.json), one schema per version in
[\`libs/contracts/schemas\`](../libs/contracts/schemas), one sample in [\`libs/contracts/golden\`](../libs/contracts/golden).
`;

/** docs/events.md: every event version, by the service that writes it. */
export function eventTable(): GeneratedFile {
  const owners = [...new Set([...EVENT_CATALOGUE.values()].map(({ owner }) => owner))].sort();
  return { path: 'docs/events.md', content: [INTRODUCTION, ...owners.map(sectionOf)].join('\n') };
}

function sectionOf(owner: EventDefinition['owner']): string {
  const own = [...EVENT_CATALOGUE.values()].filter((definition) => definition.owner === owner);
  const rows = own.map((definition) => {
    const { type, streamType, title } = definition;
    return `| [\`${type}\`](../libs/contracts/schemas/${type}.json) | \`${streamType}/…\` | ${title.vi} | ${title.en} | ${fieldsOf(definition)} |`;
  });
  return [
    `## ${owner}`,
    '',
    `Topic \`${topicOf(owner)}\``,
    '',
    '| event | stream | nghĩa | meaning | fields |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function fieldsOf(definition: EventDefinition): string {
  const { properties, required } = eventSchema(definition);
  const always = new Set(isList(required) ? required : []);
  const names = isObject(properties) ? Object.keys(properties) : [];
  return names.length === 0 ? '–' : names.map((name) => `\`${name}${always.has(name) ? '' : '?'}\``).join(' ');
}
