import { isList, isObject, type Json, type JsonObject } from './event-schema';

/** What only explains; it may change without changing what is accepted. */
const ANNOTATIONS: ReadonlySet<string> = new Set(['$schema', '$id', 'title', 'description', 'examples', '$comment']);

/**
 * Why the schema of an event version may not become `next`: empty when all that happened is further optional properties.
 * Anything else breaks somebody. A removed, narrowed or newly required property makes old events unreadable; a widened one
 * (a further word of a list, a longer text) makes new events unreadable to consumers that were not updated yet, and
 * versions of several services always run beside each other. Such a change is a new version (`….v2`) of the event.
 */
export function narrowings(committed: JsonObject, next: JsonObject): string[] {
  return compare(committed, next, '');
}

function compare(before: Json, after: Json, at: string): string[] {
  if (!isObject(before) || !isObject(after)) return same(before, after) ? [] : [`${at || '/'}: no longer the same`];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !ANNOTATIONS.has(name)).flatMap((name) => keyword(name, before, after, at));
}

type Comparison = (was: Json | undefined, is: Json | undefined, at: string, before: JsonObject) => string[];

/** Keywords whose values hold schemas; any other must stay as it is. */
const INSIDE: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  [
    'properties',
    (was, is, at, before) => properties(objectOf(was), objectOf(is), { at, open: before['additionalProperties'] }),
  ],
  ['required', (was, is, at) => required(wordsOf(was), wordsOf(is), at)],
  ['items', (was, is, at) => compare(was ?? null, is ?? null, `${at}/*`)],
  ['anyOf', (was, is, at) => alternatives(listOf(was), listOf(is), at)],
  ['patternProperties', (was, is, at) => patterns(objectOf(was), objectOf(is), at)],
]);

function keyword(name: string, before: JsonObject, after: JsonObject, at: string): string[] {
  const [was, is] = [before[name], after[name]];
  const inside = INSIDE.get(name);
  if (inside) return inside(was, is, at, before);
  return same(was, is) ? [] : [`${at || '/'}: ${name} was ${told(was)}, is ${told(is)}`];
}

function properties(was: JsonObject, is: JsonObject, { at, open }: { at: string; open: Json | undefined }): string[] {
  const removed = Object.keys(was).filter((name) => !(name in is));
  const added = Object.keys(is).filter((name) => !(name in was));
  return [
    ...removed.map((name) => `${at}/${name}: was removed`),
    ...(open === false ? added.map((name) => `${at}/${name}: was added where nothing may be added`) : []),
    ...Object.entries(is).flatMap(([name, schema]) => compare(was[name] ?? schema, schema, `${at}/${name}`)),
  ];
}

function required(was: readonly string[], is: readonly string[], at: string): string[] {
  return [
    ...is.filter((name) => !was.includes(name)).map((name) => `${at}/${name}: is newly required`),
    ...was.filter((name) => !is.includes(name)).map((name) => `${at}/${name}: is no longer always there`),
  ];
}

function alternatives(was: readonly Json[], is: readonly Json[], at: string): string[] {
  if (was.length !== is.length) return [`${at || '/'}: had ${was.length} alternatives, has ${is.length}`];
  return was.flatMap((schema, index) => compare(schema, is[index] ?? null, at));
}

function patterns(was: JsonObject, is: JsonObject, at: string): string[] {
  if (!same(Object.keys(was).sort(), Object.keys(is).sort()))
    return [`${at || '/'}: names of its members were changed`];
  return Object.entries(was).flatMap(([pattern, schema]) => compare(schema, is[pattern] ?? null, `${at}/*`));
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return told(a) === told(b);
}

/** A value in words; members in a fixed order, so that equal values are told alike. */
function told(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (isList(value)) return `[${value.map(told).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${name}: ${told(member)}`).join(', ')}}`;
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function wordsOf(value: Json | undefined): string[] {
  return listOf(value).filter((word) => typeof word === 'string');
}
