import type Database from 'libsql';
import type { AnyView, IndexDefinition, IndexValue } from '../view';

/** Quoted column of an indexed field. */
export function columnOf(field: string): string {
  return `"f_${field}"`;
}

export function indexNameOf(view: AnyView, index: string): string {
  return `ix_${view.name}_${index}`;
}

/** Stored form of a view; when it changes, the view is rebuilt. */
export function signatureOf(view: AnyView): string {
  return JSON.stringify([view.slices, view.fieldNames, view.indexes, view.revisionOfRules ?? 1]);
}

export function createView(database: Database.Database, view: AnyView): void {
  const columns = view.fieldNames.map((name) => `${columnOf(name)}`).join(', ');
  database.exec(`
    CREATE TABLE IF NOT EXISTS view_${view.name} (
      key TEXT PRIMARY KEY, revision INTEGER NOT NULL, slices TEXT NOT NULL, listed INTEGER NOT NULL${columns ? `, ${columns}` : ''}) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS tokens_${view.name} (token TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (token, key)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS tokens_${view.name}_key ON tokens_${view.name} (key);
  `);
  for (const [name, index] of Object.entries(view.indexes)) createIndex(database, view, name, index);
}

function createIndex(
  database: Database.Database,
  view: AnyView,
  name: string,
  index: IndexDefinition<Record<string, IndexValue>>,
): void {
  const parts = ['listed', ...index.equal.map(columnOf), ...(index.order ? [columnOf(index.order)] : []), 'key'];
  database.exec(`CREATE INDEX IF NOT EXISTS ${indexNameOf(view, name)} ON view_${view.name} (${parts.join(', ')})`);
}
