import type { AnyView, IndexValue } from '../view';
import { columnOf, indexNameOf } from './tables';

export interface AnyQuery {
  readonly index: string;
  readonly equal: Readonly<Record<string, IndexValue>>;
  readonly from?: string | number;
  readonly to?: string | number;
  readonly also?: Readonly<Record<string, IndexValue | undefined>>;
  readonly tokens?: readonly string[];
  readonly descending?: boolean;
  readonly after?: { readonly order: string | number | null; readonly key: string };
  readonly limit: number;
}

type SqlValue = string | number;

/** The SQL of a query; it always names the declared index, so the engine cannot fall back to a scan in silence. */
export function buildSelect(view: AnyView, query: AnyQuery, what: 'rows' | 'count'): { readonly sql: string; readonly values: SqlValue[] } {
  const index = view.indexes[query.index];
  if (!index) throw new Error(`view ${view.name} has no index ${query.index}`);
  const values: SqlValue[] = [];
  const conditions = ['listed = 1'];
  const add = (condition: string, ...bound: (IndexValue | undefined)[]) => {
    conditions.push(condition);
    values.push(...bound.map(columnValue));
  };
  for (const field of index.equal) add(`${columnOf(field)} = ?`, query.equal[field]);
  const order = index.order && columnOf(index.order);
  if (order && query.from !== undefined) add(`${order} >= ?`, query.from);
  if (order && query.to !== undefined) add(`${order} <= ?`, query.to);
  if (order && query.to !== undefined && query.from === undefined) add(`${order} > ?`, null);
  for (const [field, value] of Object.entries(query.also ?? {})) if (value !== undefined) add(`${columnOf(field)} = ?`, value);
  const [rarest, ...others] = query.tokens ?? [];
  if (rarest !== undefined) add('t.token = ?', rarest);
  for (const token of others) add(`EXISTS (SELECT 1 FROM tokens_${view.name} o WHERE o.token = ? AND o.key = v.key)`, token);
  if (query.after) addCursor(add, order, query);
  // A search goes from the token to its documents; everything else through the declared index.
  const source =
    rarest === undefined
      ? `view_${view.name} v INDEXED BY ${indexNameOf(view, query.index)}`
      : `tokens_${view.name} t CROSS JOIN view_${view.name} v ON v.key = t.key`;
  const from = `FROM ${source} WHERE ${conditions.join(' AND ')}`;
  if (what === 'count') return { sql: `SELECT count(*) AS n ${from}`, values };
  const direction = query.descending ? 'DESC' : 'ASC';
  const orderBy = order ? `${order} ${direction}, v.key ${direction}` : `v.key ${direction}`;
  return { sql: `SELECT v.key, v.revision, v.slices ${from} ORDER BY ${orderBy} LIMIT ?`, values: [...values, query.limit] };
}

function addCursor(add: (condition: string, ...bound: (IndexValue | undefined)[]) => void, order: string | undefined, query: AnyQuery): void {
  const { after, descending } = query;
  if (!after) return;
  const beyond = descending ? '<' : '>';
  if (order) add(`(${order}, v.key) ${beyond} (?, ?)`, after.order, after.key);
  else add(`v.key ${beyond} ?`, after.key);
}

/** Stands for null in columns: below every number and text, yet comparable, so that cursors pass over it. */
const NULL_VALUE = -Infinity;

export function columnValue(value: IndexValue | undefined): SqlValue {
  if (value === undefined || value === null) return NULL_VALUE;
  return typeof value === 'boolean' ? Number(value) : value;
}
