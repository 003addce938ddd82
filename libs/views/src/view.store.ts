import type { IndexDefinition, IndexValue, Slice, Slices, ViewDefinition, ViewDocument } from './view';

type EqualOf<Fields, Index> = Index extends { readonly equal: readonly (infer Name)[] }
  ? { readonly [K in Name & keyof Fields]: Fields[K] }
  : never;

/** A query names a declared index and gives all of its equal fields: what cannot use an index does not compile. */
export interface Query<
  Fields extends Record<string, IndexValue>,
  Indexes extends Record<string, IndexDefinition<Fields>>,
  Name extends keyof Indexes,
> {
  readonly index: Name;
  readonly equal: EqualOf<Fields, Indexes[Name]>;
  /** Bounds of the index's order field, both included. */
  readonly from?: string | number;
  readonly to?: string | number;
  /** Further indexed fields that must be equal, checked on the index's rows. */
  readonly also?: Partial<Fields>;
  /** All of these keyed tokens must be on the document. */
  readonly tokens?: readonly string[];
  readonly descending?: boolean;
  /** Continue behind this row (order value and key of the last row seen). */
  readonly after?: { readonly order: string | number | null; readonly key: string };
  /** 1–1000. */
  readonly limit: number;
}

/** Any query, where the precise types do not matter (adapters). */
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

export type PutResult = 'stored' | 'revision_conflict';

/** Read models: documents by key, and lists through declared indexes. Never the source of truth; may be dropped and rebuilt. */
export abstract class ViewStore {
  /** Creates what the view needs (tables, indexes); idempotent. Must be called before any other method for the view. */
  abstract register<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
  >(view: ViewDefinition<S, F, I>): Promise<void>;

  abstract get<S extends Slices, F extends Record<string, IndexValue>, I extends Record<string, IndexDefinition<F>>>(
    view: ViewDefinition<S, F, I>,
    key: string,
  ): Promise<ViewDocument<S, F> | undefined>;

  abstract getMany<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
  >(view: ViewDefinition<S, F, I>, keys: readonly string[]): Promise<ViewDocument<S, F>[]>;

  /** Stores the slices and recomputes fields and tokens. `expectedRevision` 0 = must not exist. May resolve before it is durable. */
  abstract put<S extends Slices, F extends Record<string, IndexValue>, I extends Record<string, IndexDefinition<F>>>(
    view: ViewDefinition<S, F, I>,
    document: {
      readonly key: string;
      readonly expectedRevision: number;
      readonly slices: { readonly [K in keyof S]: Slice<S[K]> };
    },
  ): Promise<PutResult>;

  abstract find<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Query<F, I, N>): Promise<ViewDocument<S, F>[]>;

  abstract count<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Omit<Query<F, I, N>, 'limit' | 'after' | 'descending'>): Promise<number>;

  /** The engine's own word on how it would run the query: the index it uses, or `null` for a scan. For the plan spec. */
  abstract plan<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Query<F, I, N>): Promise<{ readonly index: string | null }>;

  /** Empties a view; its consumers then read from the beginning. */
  abstract drop(viewName: string): Promise<void>;
}
