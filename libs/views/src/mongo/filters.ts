import type { mongo } from 'mongoose';
import type { AnyView, IndexValue } from '../view';
import type { AnyQuery } from '../view.store';
import { fieldOf, searchedIndexOf } from './view.schema';

export interface Selection {
  /** Name of the stored index that is used. */
  readonly hint: string;
  readonly sort: Readonly<Record<string, 1 | -1>>;
  /**
   * Filters to be read one after the other until the page is full. There is more than one only behind a cursor: each has
   * tight bounds on the index, which one filter with `$or` would not have, and nulls stand in a part of their own because
   * MongoDB compares only within a type.
   */
  readonly parts: readonly mongo.Document[];
}

export function select(view: AnyView, query: AnyQuery): Selection {
  const index = view.indexes[query.index];
  if (!index) throw new Error(`view ${view.name} has no index ${query.index}`);
  const searches = query.tokens !== undefined && query.tokens.length > 0;
  if (searches && !view.tokens) throw new Error(`view ${view.name} has no tokens`);
  const order = index.order === undefined ? undefined : fieldOf(index.order);
  const direction = query.descending ? -1 : 1;
  const base = {
    listed: true,
    ...Object.fromEntries(index.equal.map((field) => [fieldOf(field), equalTo(query.equal[field])])),
    ...(searches && { tokens: { $all: [...new Set(query.tokens)] } }),
  };
  return {
    hint: searches ? searchedIndexOf(view, query.index) : query.index,
    sort: { ...(order !== undefined && { [order]: direction }), _id: direction },
    parts: pages(order, query).map((page) => ({ ...base, $and: [page, alsoOf(query), rangeOf(order, query)] })),
  };
}

/** `null` alone would mean "missing" as well: two stretches of the index, whose rows would have to be sorted together. */
function equalTo(value: IndexValue | undefined): mongo.Document | IndexValue {
  return value ?? { $type: 'null' };
}

function alsoOf({ also = {} }: AnyQuery): mongo.Document {
  return Object.fromEntries(
    Object.entries(also).flatMap(([field, value]) => (value === undefined ? [] : [[fieldOf(field), equalTo(value)]])),
  );
}

function rangeOf(order: string | undefined, { from, to }: AnyQuery): mongo.Document {
  if (order === undefined || (from === undefined && to === undefined)) return {};
  return { [order]: { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) } };
}

/** What comes behind the cursor, in order. Null stands before every value, and so at the end when descending. */
function pages(order: string | undefined, { after, descending }: AnyQuery): mongo.Document[] {
  if (!after) return [{}];
  const behind = { _id: descending ? { $lt: after.key } : { $gt: after.key } };
  if (order === undefined) return [behind];
  const sameOrder = { [order]: equalTo(after.order), ...behind };
  if (after.order === null) return descending ? [sameOrder] : [sameOrder, { [order]: { $ne: null } }];
  if (!descending) return [sameOrder, { [order]: { $gt: after.order } }];
  return [sameOrder, { [order]: { $lt: after.order } }, { [order]: equalTo(null) }];
}
