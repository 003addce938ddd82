import type { AnyView, IndexValue } from '../view';
import type { AnyQuery } from '../view.store';
import { columnOf, indexNameOf } from './tables';

type SqlValue = string | number;

/** Conditions and the values bound to them, in the same order. */
class Conditions {
  private readonly parts = ['listed = 1'];
  readonly values: SqlValue[] = [];

  add(condition: string, ...bound: (IndexValue | undefined)[]): void {
    this.parts.push(condition);
    this.values.push(...bound.map(columnValue));
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}

/** From where a query's documents are reached: each by the declared index, or those of its first token. */
export type Way = 'index' | 'token';

/** The SQL of a query; it always names the declared index, so the engine cannot fall back to a scan in silence. */
export function buildSelect(
  view: AnyView,
  query: AnyQuery,
  what: 'rows' | 'count',
  way: Way = 'index',
): { readonly sql: string; readonly values: SqlValue[] } {
  const index = view.indexes[query.index];
  if (!index) throw new Error(`view ${view.name} has no index ${query.index}`);
  const order = index.order && columnOf(index.order);
  const conditions = new Conditions();
  addEqual(
    conditions,
    index.equal.map((field) => [field, query.equal[field] ?? null]),
  );
  if (order) addRange(conditions, order, query);
  addEqual(conditions, Object.entries(query.also ?? {}));
  addTokens(conditions, view, query.tokens ?? [], way);
  addCursor(conditions, order, query);
  const from = `FROM ${sourceOf(view, query, way)} WHERE ${conditions.sql}`;
  const { values } = conditions;
  if (what === 'count') return { sql: `SELECT count(*) AS n ${from}`, values };
  const direction = query.descending ? 'DESC' : 'ASC';
  const orderBy = order ? `${order} ${direction}, v.key ${direction}` : `v.key ${direction}`;
  return {
    sql: `SELECT v.key, v.revision, v.slices ${from} ORDER BY ${orderBy} LIMIT ?`,
    values: [...values, query.limit],
  };
}

function sourceOf(view: AnyView, { index }: AnyQuery, way: Way): string {
  return way === 'index'
    ? `view_${view.name} v INDEXED BY ${indexNameOf(view, index)}`
    : `tokens_${view.name} t CROSS JOIN view_${view.name} v ON v.key = t.key`;
}

/** How many documents have all of `tokens`, counted up to a bound that is the last value. */
export function buildTokenCount(view: AnyView, tokens: readonly string[]): string {
  const others = tokens.slice(1).map(() => ` AND ${hasToken(view, 't.key')}`);
  return `SELECT count(*) AS n FROM (SELECT 1 FROM tokens_${view.name} t WHERE t.token = ?${others.join('')} LIMIT ?)`;
}

function addEqual(conditions: Conditions, pairs: readonly (readonly [string, IndexValue | undefined])[]): void {
  for (const [field, value] of pairs) if (value !== undefined) conditions.add(`${columnOf(field)} = ?`, value);
}

function addRange(conditions: Conditions, order: string, { from, to }: AnyQuery): void {
  if (from !== undefined) conditions.add(`${order} >= ?`, from);
  if (to !== undefined) conditions.add(`${order} <= ?`, to);
  if (to !== undefined && from === undefined) conditions.add(`${order} > ?`, null);
}

/** Looked up by the key of the table that is read first, so that the other is not touched for nothing. */
function addTokens(conditions: Conditions, view: AnyView, tokens: readonly string[], way: Way): void {
  const [first, ...others] = tokens;
  if (way === 'token' && first !== undefined) conditions.add('t.token = ?', first);
  for (const token of way === 'token' ? others : tokens)
    conditions.add(hasToken(view, way === 'token' ? 't.key' : 'v.key'), token);
}

function hasToken(view: AnyView, key: string): string {
  return `EXISTS (SELECT 1 FROM tokens_${view.name} o WHERE o.token = ? AND o.key = ${key})`;
}

function addCursor(conditions: Conditions, order: string | undefined, { after, descending }: AnyQuery): void {
  if (!after) return;
  const beyond = descending ? '<' : '>';
  if (order) conditions.add(`(${order}, v.key) ${beyond} (?, ?)`, after.order, after.key);
  else conditions.add(`v.key ${beyond} ?`, after.key);
}

/** Stands for null in columns: below every number and text, yet comparable, so that cursors pass over it. */
const NULL_VALUE = -Infinity;

export function columnValue(value: IndexValue | undefined): SqlValue {
  if (value === undefined || value === null) return NULL_VALUE;
  return typeof value === 'boolean' ? Number(value) : value;
}
