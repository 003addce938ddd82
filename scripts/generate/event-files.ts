import { EVENT_CATALOGUE, type EventDefinition } from '@donthu/contracts';
import { eventSchema, type JsonObject } from '@donthu/contracts/schema/event-schema';
import { narrowings } from '@donthu/contracts/schema/narrowings';
import { committed, jsonFile, type GeneratedFile } from './generated-file';

export const SCHEMA_FOLDER = 'libs/contracts/schemas';
export const GOLDEN_FOLDER = 'libs/contracts/golden';

/**
 * One schema and one golden sample per event version. Throws when a schema became something that old events or old readers
 * cannot live with: a golden sample, once there, is never written again, and a schema only grows.
 */
export function eventFiles(root: string): GeneratedFile[] {
  return [...EVENT_CATALOGUE.values()].flatMap((definition) => {
    return [schemaFile(root, definition), ...goldenFile(root, definition)];
  });
}

function schemaFile(root: string, definition: EventDefinition): GeneratedFile {
  const path = `${SCHEMA_FOLDER}/${definition.type}.json`;
  const next = eventSchema(definition);
  const before = committed(root, path);
  const broken = before === undefined ? [] : narrowings(JSON.parse(before) as JsonObject, next);
  if (broken.length > 0)
    throw new Error(`${definition.type} was changed; make a new version instead:\n  ${broken.join('\n  ')}`);
  return jsonFile(path, next);
}

function goldenFile(root: string, { type, example }: EventDefinition): GeneratedFile[] {
  const path = `${GOLDEN_FOLDER}/${type}.json`;
  return committed(root, path) === undefined ? [jsonFile(path, example)] : [];
}
