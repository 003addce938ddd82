import type Database from 'libsql';
import type { AnyView, IndexValue } from '../view';
import { columnValue } from './select';
import { columnOf } from './tables';

export interface ViewRow {
  readonly key: string;
  readonly revision: number;
  readonly slices: string;
}

type Fields = Readonly<Record<string, IndexValue>> | undefined;

/** What of a document is written: `fields` undefined = in no list. */
export interface WrittenDocument {
  readonly key: string;
  readonly slices: string;
  readonly fields: Fields;
}

/** The statements of one view's two tables. */
export class ViewTable {
  private readonly readRow;
  private readonly insertRow;
  private readonly clearTokens;
  private readonly addTokens;
  /** By the columns they set: an index is touched only when one of its columns is. */
  private readonly updates = new Map<string, Database.Statement>();

  constructor(
    private readonly database: Database.Database,
    private readonly view: AnyView,
  ) {
    const columns = ['key', 'revision', 'slices', 'listed', ...view.fieldNames.map(columnOf)];
    const places = ['?', '1', '?', '?', ...view.fieldNames.map(() => '?')];
    this.readRow = database.prepare(`SELECT key, revision, slices FROM view_${view.name} WHERE key = ?`);
    this.insertRow = database.prepare(
      `INSERT OR IGNORE INTO view_${view.name} (${columns.join(', ')}) VALUES (${places.join(', ')})`,
    );
    this.clearTokens = database.prepare(`DELETE FROM tokens_${view.name} WHERE key = ?`);
    this.addTokens = database.prepare(
      `INSERT OR IGNORE INTO tokens_${view.name} (key, token) SELECT ?, value FROM json_each(?)`,
    );
  }

  read(key: string): ViewRow | undefined {
    return this.readRow.get(key) as ViewRow | undefined;
  }

  /** False when the key exists already. */
  insert({ key, slices, fields }: WrittenDocument): boolean {
    const values = this.view.fieldNames.map((name) => columnValue(fields?.[name]));
    return this.insertRow.run(key, slices, listed(fields), ...values).changes > 0;
  }

  /** False when the row is not at `revision` any more. `before`: the fields it had there, where they are known. */
  update(
    { key, slices, fields }: WrittenDocument,
    revision: number,
    before: { readonly fields: Fields } | undefined,
  ): boolean {
    const changed = this.view.fieldNames.filter(
      (name) => !before || columnValue(fields?.[name]) !== columnValue(before.fields?.[name]),
    );
    const relisted = !before || listed(fields) !== listed(before.fields);
    const values = [...(relisted ? [listed(fields)] : []), ...changed.map((name) => columnValue(fields?.[name]))];
    const columns = [...(relisted ? ['listed'] : []), ...changed.map(columnOf)];
    return this.updating(columns).run(slices, ...values, key, revision).changes > 0;
  }

  /** `tokens`: a JSON list. `fresh`: the document has none yet. */
  putTokens(key: string, tokens: string, fresh: boolean): void {
    if (!fresh) this.clearTokens.run(key);
    this.addTokens.run(key, tokens);
  }

  private updating(columns: readonly string[]): Database.Statement {
    const sets = ['slices = ?', ...columns.map((column) => `${column} = ?`), 'revision = revision + 1'].join(', ');
    const known = this.updates.get(sets);
    if (known) return known;
    const statement = this.database.prepare(`UPDATE view_${this.view.name} SET ${sets} WHERE key = ? AND revision = ?`);
    this.updates.set(sets, statement);
    return statement;
  }
}

function listed(fields: Fields): 0 | 1 {
  return fields ? 1 : 0;
}
