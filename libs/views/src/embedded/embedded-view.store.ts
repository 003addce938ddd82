import type Database from 'libsql';
import type { AnyView, IndexDefinition, IndexValue, Slice, Slices, ViewDefinition, ViewDocument } from '../view';
import { ViewStore, type PutResult, type Query, type AnyQuery } from '../view.store';
import { RecentDocuments } from './recent-documents';
import { buildSelect } from './select';
import { createView, signatureOf } from './tables';
import { searchBy } from './token-search';
import { ViewTable, type ViewRow } from './view-table';
import { LazyTransaction } from './lazy-transaction';

/**
 * Read models of one office in SQLite. Writes of a moment share a transaction (also with the consumers' checkpoints),
 * so the file never shows a checkpoint without the documents behind it.
 */
export class EmbeddedViewStore extends ViewStore {
  readonly transaction: LazyTransaction;
  private readonly tables = new Map<string, ViewTable>();
  private readonly selects = new Map<string, Database.Statement>();
  private readonly views = new Map<string, AnyView>();
  private readonly recent = new RecentDocuments();

  /** @param fewDocuments up to so many that a search found are sorted; above, or at 0, it walks the list's order */
  constructor(
    readonly database: Database.Database,
    private readonly fewDocuments?: number,
  ) {
    super();
    database.exec(`
      CREATE TABLE IF NOT EXISTS view_signatures (name TEXT PRIMARY KEY, signature TEXT NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS checkpoints (consumer TEXT PRIMARY KEY, position INTEGER NOT NULL, commit_id TEXT NOT NULL) WITHOUT ROWID;
    `);
    this.transaction = new LazyTransaction(database);
  }

  override async register<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
  >(view: ViewDefinition<S, F, I>): Promise<void> {
    const any = view as unknown as AnyView;
    const signature = signatureOf(any);
    const stored = this.database.prepare('SELECT signature FROM view_signatures WHERE name = ?').get(view.name) as
      { signature: string } | undefined;
    this.transaction.flush();
    if (stored && stored.signature !== signature) {
      this.database.exec(`DROP TABLE IF EXISTS view_${view.name}; DROP TABLE IF EXISTS tokens_${view.name};`);
      this.reset();
    }
    createView(this.database, any);
    this.database
      .prepare(
        'INSERT INTO view_signatures (name, signature) VALUES (?, ?) ON CONFLICT DO UPDATE SET signature = excluded.signature',
      )
      .run(view.name, signature);
    this.views.set(view.name, any);
    this.tables.set(view.name, new ViewTable(this.database, any));
  }

  override async get<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
  >(view: ViewDefinition<S, F, I>, key: string): Promise<ViewDocument<S, F> | undefined> {
    const kept = this.recent.get(view.name, key);
    if (kept) return kept as ViewDocument<S, F>;
    const row = this.tableOf(view.name).read(key);
    if (!row) return undefined;
    const document = documentOf(view, row);
    this.recent.set(view.name, key, () => document);
    return document;
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
    const table = this.tableOf(view.name);
    const fields = view.fields(slices, key);
    const kept = this.recent.get(view.name, key) as ViewDocument<S, F> | undefined;
    const before = kept?.revision === expectedRevision ? kept : undefined;
    const row = { key, slices: JSON.stringify(slices), fields };
    const written = { key, revision: expectedRevision + 1, slices, fields };
    const tokens = view.tokens && tokensOf(view, written);
    const areTokensNew = tokens !== undefined && (!before || tokensOf(view, before) !== tokens);
    const isStored = this.transaction.write(() => {
      const isWritten = expectedRevision === 0 ? table.insert(row) : table.update(row, expectedRevision, before);
      if (isWritten && areTokensNew) table.putTokens(key, tokens, expectedRevision === 0);
      return isWritten;
    });
    if (!isStored) return 'revision_conflict';
    this.recent.set(view.name, key, () => documentOf(view, { ...row, revision: written.revision }));
    return 'stored';
  }

  override async find<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Query<F, I, N>): Promise<ViewDocument<S, F>[]> {
    const { sql, values } = this.selectOf(view as unknown as AnyView, query as unknown as AnyQuery, 'rows');
    return (this.select(sql).all(...values) as ViewRow[]).map((row) => documentOf(view, row));
  }

  override async count<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Omit<Query<F, I, N>, 'limit' | 'after' | 'descending'>): Promise<number> {
    const any = { ...query, limit: 1 } as unknown as AnyQuery;
    const { sql, values } = this.selectOf(view as unknown as AnyView, any, 'count');
    return (this.select(sql).get(...values) as { n: number }).n;
  }

  override async plan<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Query<F, I, N>): Promise<{ readonly index: string | null }> {
    const { sql, values } = this.selectOf(view as unknown as AnyView, query as unknown as AnyQuery, 'rows');
    const steps = this.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
    const search = steps.find(
      ({ detail }) => detail.startsWith('SEARCH') && / USING (COVERING )?INDEX| USING PRIMARY KEY/.test(detail),
    );
    // A search sorts the few documents of a word; a list never sorts.
    const sorts = (query.tokens ?? []).length === 0 && steps.some(({ detail }) => detail.includes('TEMP B-TREE'));
    if (sorts || steps.some(({ detail }) => detail.startsWith('SCAN')) || !search) return { index: null };
    return { index: /INDEX (\S+)/.exec(search.detail)?.[1] ?? 'primary' };
  }

  override async drop(viewName: string): Promise<void> {
    this.recent.clear();
    this.transaction.write(() =>
      this.database.exec(`DELETE FROM view_${viewName}; DELETE FROM tokens_${viewName}; DELETE FROM checkpoints`),
    );
  }

  /** Empties every view and every checkpoint; consumers then read the log from its beginning. */
  reset(): void {
    this.recent.clear();
    const emptied = [...this.views.keys()].map((name) => `DELETE FROM view_${name}; DELETE FROM tokens_${name};`);
    this.transaction.write(() => this.database.exec(`${emptied.join(' ')} DELETE FROM checkpoints`));
    this.transaction.flush();
  }

  close(): void {
    this.transaction.close();
    this.database.close();
  }

  private tableOf(viewName: string): ViewTable {
    const table = this.tables.get(viewName);
    if (!table) throw new Error(`view ${viewName} is not registered`);
    return table;
  }

  private selectOf(view: AnyView, query: AnyQuery, what: 'rows' | 'count') {
    const { tokens = [] } = query;
    if (tokens.length === 0) return buildSelect(view, query, what);
    const search = searchBy((sql) => this.select(sql), view, tokens, this.fewDocuments);
    return buildSelect(view, { ...query, tokens: search.tokens }, what, search.way);
  }

  private select(sql: string): Database.Statement {
    const known = this.selects.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    this.selects.set(sql, statement);
    return statement;
  }
}

function documentOf<
  S extends Slices,
  F extends Record<string, IndexValue>,
  I extends Record<string, IndexDefinition<F>>,
>(view: ViewDefinition<S, F, I>, row: ViewRow): ViewDocument<S, F> {
  const slices = JSON.parse(row.slices) as { readonly [K in keyof S]: Slice<S[K]> };
  return { key: row.key, revision: row.revision, slices, fields: view.fields(slices, row.key) };
}

/** A document's tokens as a JSON list; none while no list shows it. They rarely change: the same are not written again. */
function tokensOf<S extends Slices, F extends Record<string, IndexValue>, I extends Record<string, IndexDefinition<F>>>(
  view: ViewDefinition<S, F, I>,
  { slices, fields }: Pick<ViewDocument<S, F>, 'slices' | 'fields'>,
): string {
  return JSON.stringify(fields ? (view.tokens?.(slices) ?? []) : []);
}
