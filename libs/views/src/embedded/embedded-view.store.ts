import type Database from 'libsql';
import type { AnyView, IndexDefinition, IndexValue, Slice, Slices, ViewDefinition, ViewDocument } from '../view';
import { ViewStore, type PutResult, type Query, type AnyQuery } from '../view.store';
import { RecentDocuments } from './recent-documents';
import { buildSelect, columnValue } from './select';
import { columnOf, createView, signatureOf } from './tables';
import { LazyTransaction } from './lazy-transaction';

interface Row {
  readonly key: string;
  readonly revision: number;
  readonly slices: string;
}

interface ViewStatements {
  readonly get: Database.Statement;
  readonly insert: Database.Statement;
  readonly update: Database.Statement;
  readonly clearTokens: Database.Statement;
  readonly addToken: Database.Statement;
}

/**
 * Read models of one office in SQLite. Writes of a moment share a transaction (also with the consumers' checkpoints),
 * so the file never shows a checkpoint without the documents behind it.
 */
export class EmbeddedViewStore extends ViewStore {
  readonly transaction: LazyTransaction;
  private readonly statements = new Map<string, ViewStatements>();
  private readonly selects = new Map<string, Database.Statement>();
  private readonly views = new Map<string, AnyView>();
  private readonly recent = new RecentDocuments();

  constructor(readonly database: Database.Database) {
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
    this.statements.set(view.name, this.prepareFor(any));
  }

  override async get<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
  >(view: ViewDefinition<S, F, I>, key: string): Promise<ViewDocument<S, F> | undefined> {
    const kept = this.recent.get(view.name, key);
    if (kept) return kept.document as ViewDocument<S, F>;
    const row = this.of(view.name).get.get(key) as Row | undefined;
    if (!row) return undefined;
    const document = documentOf(view, row);
    this.recent.set(view.name, key, document);
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
    const statements = this.of(view.name);
    const fields = view.fields(slices, key);
    const columns = view.fieldNames.map((name) => columnValue(fields?.[name]));
    this.transaction.begin();
    const json = JSON.stringify(slices);
    const body = [json, fields ? 1 : 0, ...columns];
    const { changes } =
      expectedRevision === 0
        ? statements.insert.run(key, ...body)
        : statements.update.run(...body, key, expectedRevision);
    if (Number(changes) === 0) return 'revision_conflict';
    const tokens = view.tokens && this.putTokens(view.name, key, fields ? view.tokens(slices) : []);
    const row = { key, revision: expectedRevision + 1, slices: json };
    this.recent.set(view.name, key, documentOf(view, row), tokens);
    return 'stored';
  }

  override async find<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Query<F, I, N>): Promise<ViewDocument<S, F>[]> {
    const { sql, values } = buildSelect(view as unknown as AnyView, query as unknown as AnyQuery, 'rows');
    return (this.select(sql).all(...values) as Row[]).map((row) => documentOf(view, row));
  }

  override async count<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Omit<Query<F, I, N>, 'limit' | 'after' | 'descending'>): Promise<number> {
    const { sql, values } = buildSelect(
      view as unknown as AnyView,
      { ...query, limit: 1 } as unknown as AnyQuery,
      'count',
    );
    return (this.select(sql).get(...values) as { n: number }).n;
  }

  override async plan<
    S extends Slices,
    F extends Record<string, IndexValue>,
    I extends Record<string, IndexDefinition<F>>,
    N extends keyof I,
  >(view: ViewDefinition<S, F, I>, query: Query<F, I, N>): Promise<{ readonly index: string | null }> {
    const { sql, values } = buildSelect(view as unknown as AnyView, query as unknown as AnyQuery, 'rows');
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
    this.transaction.begin();
    this.database.exec(`DELETE FROM view_${viewName}; DELETE FROM tokens_${viewName};`);
    this.database.exec('DELETE FROM checkpoints');
  }

  /** Empties every view and every checkpoint; consumers then read the log from its beginning. */
  reset(): void {
    this.recent.clear();
    this.transaction.begin();
    for (const name of this.views.keys()) this.database.exec(`DELETE FROM view_${name}; DELETE FROM tokens_${name};`);
    this.database.exec('DELETE FROM checkpoints');
    this.transaction.flush();
  }

  close(): void {
    this.transaction.flush();
    this.database.close();
  }

  /** Tokens rarely change with a document: the same set is not written again. */
  private putTokens(viewName: string, key: string, tokens: readonly string[]): string {
    const statements = this.of(viewName);
    const joined = tokens.join(' ');
    if (this.recent.get(viewName, key)?.tokens === joined) return joined;
    statements.clearTokens.run(key);
    for (const token of new Set(tokens)) statements.addToken.run(token, key);
    return joined;
  }

  private of(viewName: string): ViewStatements {
    const statements = this.statements.get(viewName);
    if (!statements) throw new Error(`view ${viewName} is not registered`);
    return statements;
  }

  private select(sql: string): Database.Statement {
    const known = this.selects.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    this.selects.set(sql, statement);
    return statement;
  }

  private prepareFor(view: AnyView): ViewStatements {
    const names = view.fieldNames;
    const columns = names.map(columnOf);
    const places = ['?', '1', '?', '?', ...names.map(() => '?')].join(', ');
    const sets = ['slices = ?', 'listed = ?', ...columns.map((c) => `${c} = ?`), 'revision = revision + 1'].join(', ');
    const table = `view_${view.name}`;
    return {
      get: this.database.prepare(`SELECT key, revision, slices FROM ${table} WHERE key = ?`),
      insert: this.database.prepare(
        `INSERT OR IGNORE INTO ${table} (${['key', 'revision', 'slices', 'listed', ...columns].join(', ')}) VALUES (${places})`,
      ),
      update: this.database.prepare(`UPDATE ${table} SET ${sets} WHERE key = ? AND revision = ?`),
      clearTokens: this.database.prepare(`DELETE FROM tokens_${view.name} WHERE key = ?`),
      addToken: this.database.prepare(`INSERT OR IGNORE INTO tokens_${view.name} (token, key) VALUES (?, ?)`),
    };
  }
}

function documentOf<
  S extends Slices,
  F extends Record<string, IndexValue>,
  I extends Record<string, IndexDefinition<F>>,
>(view: ViewDefinition<S, F, I>, row: Row): ViewDocument<S, F> {
  const slices = JSON.parse(row.slices) as { readonly [K in keyof S]: Slice<S[K]> };
  return { key: row.key, revision: row.revision, slices, fields: view.fields(slices, row.key) };
}
