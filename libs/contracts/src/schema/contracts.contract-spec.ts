import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { EVENT_CATALOGUE, ownerOfStreamType } from '../catalogue';
import { eventSchema, type JsonObject } from './event-schema';
import { narrowings } from './narrowings';

const FOLDER = join(__dirname, '../..');
const ajv = addFormats(new Ajv({ strict: true, keywords: ['x-owner', 'x-stream-type'] }));

const filesOf = (folder: string) => readdirSync(join(FOLDER, folder)).map((name) => name.replace(/\.json$/, ''));
const read = (folder: string, type: string) =>
  JSON.parse(readFileSync(join(FOLDER, folder, `${type}.json`), 'utf8')) as JsonObject;

const types = [...EVENT_CATALOGUE.keys()];
const definitions = [...EVENT_CATALOGUE.values()].map((definition) => [definition.type, definition] as const);

describe('the committed contracts', () => {
  it('hold one schema and one golden sample for every event version ever published', () => {
    expect(filesOf('schemas').sort()).toEqual([...types].sort());
    expect(filesOf('golden').sort()).toEqual([...types].sort());
  });

  it.each(definitions)(
    '%s: the schema only grew since it was committed, and is up to date (npm run generate)',
    (type, definition) => {
      const committed = read('schemas', type);
      expect(narrowings(committed, eventSchema(definition))).toEqual([]);
      expect(eventSchema(definition)).toEqual(committed);
    },
  );

  it.each(definitions)('%s: example and golden sample are what the schema says', (type, definition) => {
    const validate = ajv.compile(eventSchema(definition));
    const faults = [definition.example, read('golden', type)].filter((sample) => !validate(sample));
    expect({ faults, errors: validate.errors }).toEqual({ faults: [], errors: null });
  });

  it.each(definitions)(
    '%s: has a versioned name, a title in both languages, and one owner of its streams',
    (type, definition) => {
      expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*\.v[1-9]\d*$/);
      expect([definition.title.vi.trim(), definition.title.en.trim()]).not.toContain('');
      expect(ownerOfStreamType(definition.streamType)).toBe(definition.owner);
    },
  );
});
