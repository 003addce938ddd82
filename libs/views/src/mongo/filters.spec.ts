import { defineView, type AnyView } from '../view';
import type { AnyQuery } from '../view.store';
import { select } from './filters';

interface Fields extends Record<string, string | null> {
  unit: string;
  on: string | null;
}

const view = defineView({
  name: 'test',
  slices: { a: {} },
  fields: (): Fields => ({ unit: 'u', on: 'x' }),
  fieldNames: ['unit', 'on'],
  tokens: () => [],
  indexes: { byUnit: { equal: ['unit'], order: 'on' }, byKey: { equal: ['unit'] } },
}) as unknown as AnyView;

const query = (changes: Partial<AnyQuery>): AnyQuery => ({
  index: 'byUnit',
  equal: { unit: 'u' },
  limit: 10,
  ...changes,
});
const pagesOf = (changes: Partial<AnyQuery>) =>
  select(view, query(changes)).parts.map((part: { readonly $and?: readonly unknown[] }) => part.$and?.[0]);

describe('queries as MongoDB filters', () => {
  it('name the index that carries them, its twin for searches', () => {
    expect(select(view, query({})).hint).toBe('byUnit');
    expect(select(view, query({ tokens: [] })).hint).toBe('byUnit');
    expect(select(view, query({ tokens: ['w'] })).hint).toBe('byUnit__tokens');
  });

  it('are sorted as the index is', () => {
    expect(select(view, query({})).sort).toEqual({ 'fields.on': 1, _id: 1 });
    expect(select(view, query({ index: 'byKey', descending: true })).sort).toEqual({ _id: -1 });
  });

  it('are one part without a cursor', () => {
    expect(pagesOf({})).toEqual([{}]);
  });

  it('go on behind a cursor in parts that follow one another', () => {
    const after = { order: 'm', key: 'k' };
    expect(pagesOf({ after })).toEqual([{ 'fields.on': 'm', _id: { $gt: 'k' } }, { 'fields.on': { $gt: 'm' } }]);
    expect(pagesOf({ after, descending: true })).toEqual([
      { 'fields.on': 'm', _id: { $lt: 'k' } },
      { 'fields.on': { $lt: 'm' } },
      { 'fields.on': { $type: 'null' } },
    ]);
    expect(pagesOf({ after: { order: null, key: 'k' } })).toEqual([
      { 'fields.on': { $type: 'null' }, _id: { $gt: 'k' } },
      { 'fields.on': { $ne: null } },
    ]);
    expect(pagesOf({ after: { order: null, key: 'k' }, descending: true })).toEqual([
      { 'fields.on': { $type: 'null' }, _id: { $lt: 'k' } },
    ]);
    expect(pagesOf({ index: 'byKey', after: { order: null, key: 'k' } })).toEqual([{ _id: { $gt: 'k' } }]);
  });

  it('refuse an index that was not declared', () => {
    expect(() => select(view, query({ index: 'other' }))).toThrow('no index other');
  });
});
