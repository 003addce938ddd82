import { Type } from '@sinclair/typebox';
import { defineEvent } from '../event/define-event';
import { words } from '../event/vocabulary';
import { eventSchema } from './event-schema';
import { narrowings } from './narrowings';

const text = Type.String({ maxLength: 40 });
const line = Type.Object({ step: text, on: Type.Optional(text) });

const schema = (data: ReturnType<typeof Type.Object>) =>
  eventSchema(
    defineEvent({
      type: 'thing.done.v1',
      owner: 'intake',
      streamType: 'thing',
      title: { vi: 'Việc', en: 'Thing' },
      data,
      example: {},
    }),
  );
const members = {
  name: text,
  note: Type.Optional(text),
  kind: words(['a', 'b', 'c'] as const),
  lines: Type.Array(line),
  due: Type.Union([text, Type.Null()]),
  flags: Type.Record(Type.String(), Type.Boolean()),
};
const was = schema(Type.Object(members));
const becoming = (changed: object) => narrowings(was, schema(Type.Object({ ...members, ...changed })));

describe('a change of an event version', () => {
  it('is accepted when nothing changed, and when words of explanation did', () => {
    expect(becoming({})).toEqual([]);
    expect(becoming({ name: Type.String({ maxLength: 40, description: 'told better' }) })).toEqual([]);
  });

  it('may add optional properties, at any depth', () => {
    expect(becoming({ more: Type.Optional(text) })).toEqual([]);
    expect(becoming({ lines: Type.Array(Type.Object({ ...line.properties, by: Type.Optional(text) })) })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a removed property', { note: undefined }, '/note: was removed'],
    ['a new required one', { more: text }, '/more: is newly required'],
    ['an optional one that becomes required', { note: text }, '/note: is newly required'],
    ['a required one that becomes optional', { name: Type.Optional(text) }, '/name: is no longer always there'],
    ['another type', { name: Type.Integer() }, '/name: type was "string", is "integer"'],
    ['a shorter text', { name: Type.String({ maxLength: 20 }) }, '/name: maxLength was 40, is 20'],
    ['a longer text', { name: Type.String({ maxLength: 80 }) }, '/name: maxLength was 40, is 80'],
    [
      'a limit where there was none',
      { lines: Type.Array(line, { minItems: 1 }) },
      '/lines: minItems was nothing, is 1',
    ],
    ['a word less', { kind: words(['a', 'b'] as const) }, '/kind: enum was ["a", "b", "c"], is ["a", "b"]'],
    ['a word more', { kind: words([...'abcd']) }, '/kind: enum was ["a", "b", "c"], is ["a", "b", "c", "d"]'],
    ['null where there was none', { name: Type.Union([text, Type.Null()]) }, '/name: had 0 alternatives, has 2'],
    ['no null where there was one', { due: text }, '/due: had 2 alternatives, has 0'],
    [
      'a change in one line of a list',
      { lines: Type.Array(Type.Object({ step: Type.Boolean() })) },
      '/lines/*/on: was removed',
    ],
    [
      'other values of a record',
      { flags: Type.Record(Type.String(), text) },
      '/flags/*: type was "boolean", is "string"',
    ],
  ])('is refused: %s', (_title, change, reason) => {
    const kept = Object.fromEntries(
      Object.entries({ ...members, ...change }).filter(([, value]) => value !== undefined),
    );
    expect(narrowings(was, schema(Type.Object(kept)))).toContain(reason);
  });

  it('is refused when it adds to what was closed', () => {
    const closed = schema(Type.Object({ name: text }, { additionalProperties: false }));
    const more = schema(Type.Object({ name: text, more: Type.Optional(text) }, { additionalProperties: false }));
    expect(narrowings(closed, more)).toEqual(['/more: was added where nothing may be added']);
  });
});
