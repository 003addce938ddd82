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

/** The SQL of a query; it always names the declared index, so the engine cannot fall back to a scan in silence. */
export function buildSelect(
  view: AnyView,
  query: AnyQuery,
  what: 'rows' | 'count',
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
  addTokens(conditions, view, query.tokens ?? []);
  addCursor(conditions, order, query);
  const from = `FROM ${sourceOf(view, query)} WHERE ${conditions.sql}`;
  const { values } = conditions;
  if (what === 'count') return { sql: `SELECT count(*) AS n ${from}`, values };
  const direction = query.descending ? 'DESC' : 'ASC';
  const orderBy = order ? `${order} ${direction}, v.key ${direction}` : `v.key ${direction}`;
  return {
    sql: `SELECT v.key, v.revision, v.slices ${from} ORDER BY ${orderBy} LIMIT ?`,
    values: [...values, query.limit],
  };
}

/** A search goes from the token to its documents; everything else through the declared index. */
function sourceOf(view: AnyView, { index, tokens = [] }: AnyQuery): string {
  return tokens.length === 0
    ? `view_${view.name} v INDEXED BY ${indexNameOf(view, index)}`
    : `tokens_${view.name} t CROSS JOIN view_${view.name} v ON v.key = t.key`;
}

function addEqual(conditions: Conditions, pairs: readonly (readonly [string, IndexValue | undefined])[]): void {
  for (const [field, value] of pairs) if (value !== undefined) conditions.add(`${columnOf(field)} = ?`, value);
}

function addRange(conditions: Conditions, order: string, { from, to }: AnyQuery): void {
  if (from !== undefined) conditions.add(`${order} >= ?`, from);
  if (to !== undefined) conditions.add(`${order} <= ?`, to);
  if (to !== undefined && from === undefined) conditions.add(`${order} > ?`, null);
}

function addTokens(conditions: Conditions, view: AnyView, [first, ...others]: readonly string[]): void {
  if (first !== undefined) conditions.add('t.token = ?', first);
  for (const token of others) {
    conditions.add(`EXISTS (SELECT 1 FROM tokens_${view.name} o WHERE o.token = ? AND o.key = v.key)`, token);
  }
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
