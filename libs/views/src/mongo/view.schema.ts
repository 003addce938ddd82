import type { mongo } from 'mongoose';
import type { AnyView, IndexDefinition, IndexValue } from '../view';

/** A view's document in its collection `view_<name>`. */
export interface StoredView {
  readonly _id: string;
  readonly revision: number;
  readonly slices: Readonly<Record<string, unknown>>;
  /** False while the document is in no list. */
  readonly listed: boolean;
  readonly fields?: Readonly<Record<string, IndexValue>>;
  readonly tokens?: readonly string[];
  /** Names the write that the document came from. */
  readonly write?: string;
}

export function collectionOf(viewName: string): string {
  return `view_${viewName}`;
}

export function fieldOf(name: string): string {
  return `fields.${name}`;
}

/** The same access path for searches: the token stands behind the equal fields, so a search reads its own unit only. */
function tokenIndexOf(index: string): string {
  return `${index}__tokens`;
}

/** The stored index that a search of a declared one reads. */
export function searchedIndexOf(view: AnyView, index: string): string {
  return view.indexes[index]?.short ? index : tokenIndexOf(index);
}

interface StoredIndex {
  readonly name: string;
  readonly key: Readonly<Record<string, 1>>;
  readonly partialFilterExpression: mongo.Document;
}

/** Every declared index, and its twin for searches where the view has tokens and its lists are long. Only listed documents are in them. */
export function indexesOf(view: AnyView): StoredIndex[] {
  return Object.entries(view.indexes).flatMap(([name, index]) => [
    storedIndex(name, index, {}),
    ...(view.tokens && !index.short ? [storedIndex(tokenIndexOf(name), index, { tokens: 1 })] : []),
  ]);
}

function storedIndex(
  name: string,
  index: IndexDefinition<Record<string, IndexValue>>,
  tokens: { tokens?: 1 },
): StoredIndex {
  const equal = Object.fromEntries(index.equal.map((field) => [fieldOf(field), 1 as const]));
  const order = index.order === undefined ? {} : { [fieldOf(index.order)]: 1 as const };
  return { name, key: { ...equal, ...tokens, ...order, _id: 1 }, partialFilterExpression: { listed: true } };
}

/** Stored form of a view; when it changes, the view is rebuilt. */
export function signatureOf(view: AnyView): string {
  return JSON.stringify([view.slices, view.fieldNames, view.indexes, view.revisionOfRules ?? 1]);
}
