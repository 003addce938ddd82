/** A field value that can be indexed. */
export type IndexValue = string | number | boolean | null;

/** One slice of a view document, written only by its own stream. */
export interface Slice<Data> {
  /** Last version of the stream that was applied; 0 when none. */
  readonly version: number;
  readonly data: Data;
}

export type Slices = Readonly<Record<string, unknown>>;

/** An access path: rows with these fields equal, ordered by `order` (then by key). */
export interface IndexDefinition<Fields> {
  readonly equal: readonly (keyof Fields & string)[];
  readonly order?: keyof Fields & string;
  /** Its lists are short: a search reads through them, and no second index is kept for it. */
  readonly short?: true;
}

/** Declares a read model. Names of views, slices and indexes are part of the stored form. */
export interface ViewDefinition<
  S extends Slices,
  Fields extends Record<string, IndexValue>,
  Indexes extends Record<string, IndexDefinition<Fields>>,
> {
  /** `<service>_<view>`, such as `intake_register`. */
  readonly name: string;
  /** Empty data of each slice; the key is the stream type that alone writes it. */
  readonly slices: S;
  /**
   * Indexed fields computed from the slices at every write; `undefined` = in no list yet
   * (the document exists, but no query finds it).
   */
  readonly fields: (slices: { readonly [K in keyof S]: Slice<S[K]> }, key: string) => Fields | undefined;
  /** Keyed search tokens of the document, if any. */
  readonly tokens?: (slices: { readonly [K in keyof S]: Slice<S[K]> }) => readonly string[];
  readonly indexes: Indexes;
  /** Names of all fields, for adapters that store them in columns. */
  readonly fieldNames: readonly (keyof Fields & string)[];
  /** Raise it when `project` or `fields` change their meaning: the view is then rebuilt from the log. */
  readonly revisionOfRules?: number;
}

export function defineView<
  S extends Slices,
  Fields extends Record<string, IndexValue>,
  const Indexes extends Record<string, IndexDefinition<Fields>>,
>(definition: ViewDefinition<S, Fields, Indexes>): ViewDefinition<S, Fields, Indexes> {
  return Object.freeze(definition);
}

export interface ViewDocument<S extends Slices, Fields> {
  readonly key: string;
  /** Grows with every write; guards the write. */
  readonly revision: number;
  readonly slices: { readonly [K in keyof S]: Slice<S[K]> };
  readonly fields: Fields | undefined;
}

/** Any view, where the precise types do not matter (adapters). */
export type AnyView = ViewDefinition<
  Slices,
  Record<string, IndexValue>,
  Record<string, IndexDefinition<Record<string, IndexValue>>>
>;
