import type { Connection } from 'mongoose';
import { guarded } from '@donthu/eventing/mongo/mongo.errors';
import type { AnyView, IndexDefinition, IndexValue, Slice, Slices, ViewDefinition, ViewDocument } from '../view';
import { ViewStore, type PutResult, type Query, type AnyQuery } from '../view.store';
import { select } from './filters';
import { indexUsed } from './plan';
import { ViewCatalogue } from './view-catalogue';
import type { StoredView } from './view.schema';

/** Read models of one service in MongoDB: a collection per view, `_id` is the key, writes guarded by the revision. */
export class MongoViewStore extends ViewStore {
  private readonly catalogue: ViewCatalogue;

  constructor(connection: Connection) {
    super();
    this.catalogue = new ViewCatalogue(connection);
  }

  override async register<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
  >(view: ViewDefinition<S, F, I>): Promise<void> {
    await guarded('register view', () => this.catalogue.register(view as unknown as AnyView));
  }

  /**
   * Grows whenever a view was emptied or changed its form. Consumers of this service read under a group of this
   * generation, so that they begin anew; ask after every view is registered.
   */
  async generation(): Promise<number> {
    return guarded('read generation', () => this.catalogue.generation());
  }

  override async get<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
  >(view: ViewDefinition<S, F, I>, key: string): Promise<ViewDocument<S, F> | undefined> {
    const stored = await this.catalogue.of(view.name).get(key);
    return stored ? documentOf(view, stored) : undefined;
  }

  override async getMany<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
  >(view: ViewDefinition<S, F, I>, keys: readonly string[]): Promise<ViewDocument<S, F>[]> {
    const documents = await Promise.all(keys.map((key) => this.get(view, key)));
    return documents.filter((document) => document !== undefined);
  }

  override async put<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
  >(
    view: ViewDefinition<S, F, I>,
    document: {
      readonly key: string;
      readonly expectedRevision: number;
      readonly slices: { readonly [K in keyof S]: Slice<S[K]> };
    },
  ): Promise<PutResult> {
    const { key, expectedRevision, slices } = document;
    const fields = view.fields(slices, key);
    const tokens = fields && view.tokens ? { tokens: [...new Set(view.tokens(slices))] } : {};
    const listed = fields !== undefined;
    const body = {
      _id: key,
      revision: expectedRevision + 1,
      slices,
      listed,
      ...(fields && { fields: withNulls(view.fieldNames, fields) }),
      ...tokens,
    };
    return this.catalogue.of(view.name).put(body, expectedRevision);
  }

  override async find<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Query<F, I, N>): Promise<ViewDocument<S, F>[]> {
    const { hint, sort, parts } = select(view as unknown as AnyView, query as unknown as AnyQuery);
    const found: StoredView[] = [];
    for (const part of parts) {
      const limit = query.limit - found.length;
      if (limit <= 0) break;
      found.push(
        ...(await guarded('find', () =>
          this.catalogue
            .of(view.name)
            .documents.find(part, { hint, sort: { ...sort }, limit })
            .toArray(),
        )),
      );
    }
    return found.map((stored) => documentOf(view, stored));
  }

  override async count<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Omit<Query<F, I, N>, 'limit' | 'after' | 'descending'>): Promise<number> {
    const { hint, parts } = select(view as unknown as AnyView, { ...query, limit: 1 } as unknown as AnyQuery);
    return guarded('count', () => this.catalogue.of(view.name).documents.countDocuments(parts[0], { hint }));
  }

  override async plan<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Query<F, I, N>): Promise<{ readonly index: string | null }> {
    const { hint, sort, parts } = select(view as unknown as AnyView, query as unknown as AnyQuery);
    const { documents } = this.catalogue.of(view.name);
    const explained = await Promise.all(
      parts.map((part) =>
        documents.find(part, { hint, sort: { ...sort }, limit: query.limit }).explain('queryPlanner'),
      ),
    );
    const used = explained.map(indexUsed);
    return { index: used.includes(null) ? null : (used[0] ?? null) };
  }

  override async drop(viewName: string): Promise<void> {
    await guarded('drop view', () => this.catalogue.empty(viewName));
  }
}

/** Every field is stored, also the one that has no value: queries ask for `null`, never for what is missing. */
function withNulls(names: readonly string[], fields: Readonly<Record<string, IndexValue>>): Record<string, IndexValue> {
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
}

function documentOf<
  S extends Slices,
  F extends Record<string, IndexValue>,
  I extends Record<string, IndexDefinition<F>>,
>(view: ViewDefinition<S, F, I>, stored: StoredView): ViewDocument<S, F> {
  const slices = stored.slices as { readonly [K in keyof S]: Slice<S[K]> };
  return { key: stored._id, revision: stored.revision, slices, fields: view.fields(slices, stored._id) };
}
