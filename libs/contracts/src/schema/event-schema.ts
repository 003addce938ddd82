import type { EventDefinition } from '../event/define-event';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/**
 * The JSON Schema (draft 07) of an event version, as committed under `schemas/` and given to consumers: plain JSON in a fixed
 * order, so that the same code always gives the same bytes.
 */
export function eventSchema({ type, owner, streamType, title, data }: EventDefinition): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:donthu:event:${type}`,
    title: `${title.vi} / ${title.en}`,
    'x-owner': owner,
    'x-stream-type': streamType,
    ...objectOf(plain(data)),
  };
}

/** TypeBox keeps notes of its own under symbols, which JSON leaves out; a closed list of words reads best as one. */
function plain(schema: object): Json {
  return withWordLists(JSON.parse(JSON.stringify(schema)) as Json);
}

function withWordLists(schema: Json): Json {
  if (isList(schema)) return schema.map(withWordLists);
  if (!isObject(schema)) return schema;
  const { anyOf, ...rest } = schema;
  const words = isList(anyOf) ? anyOf.map(wordOf) : [];
  if (words.length > 0 && words.every((word) => word !== undefined)) return { ...rest, type: 'string', enum: words };
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, withWordLists(value)]));
}

function wordOf(schema: Json): string | undefined {
  return isObject(schema) && typeof schema['const'] === 'string' ? schema['const'] : undefined;
}

function objectOf(schema: Json): JsonObject {
  return isObject(schema) ? schema : {};
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
