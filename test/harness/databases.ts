import type { CommitDocument } from '@donthu/eventing/mongo/commit.schema';
import mongoose, { type Connection, type mongo } from 'mongoose';
import type { Namespace } from './namespace';

/** A view's rows by key, without what only counts writes. */
export type ViewRows = Readonly<Record<string, unknown>>;

/** The databases of one run, seen from outside. */
export class Databases {
  private constructor(
    private readonly connection: Connection,
    private readonly namespace: Namespace,
  ) {}

  static async open(namespace: Namespace): Promise<Databases> {
    return new Databases(await mongoose.createConnection(namespace.mongodbUri).asPromise(), namespace);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  /** Everything a service ever committed, in order. */
  async commits(service: string): Promise<CommitDocument[]> {
    return this.of(service)
      .collection<CommitDocument>('commits')
      .find({}, { sort: { position: 1 } })
      .toArray();
  }

  async pending(): Promise<number> {
    const counts = (await this.services()).map((db) => db.collection('commits').countDocuments({ pending: true }));
    return (await Promise.all(counts)).reduce((sum, each) => sum + each, 0);
  }

  /** Every view of every service: `<service>.<view>` to its rows. */
  async views(): Promise<Record<string, ViewRows>> {
    const views: Record<string, ViewRows> = {};
    for (const db of await this.services()) {
      for (const name of await viewsOf(db)) views[`${db.databaseName.split('_')[1]}.${name}`] = await rowsOf(db, name);
    }
    return views;
  }

  /** As when rules have changed: empty views, and consumers that begin anew at their next start. */
  async emptyViews(): Promise<void> {
    for (const db of await this.services()) {
      for (const name of await viewsOf(db)) await db.collection(name).deleteMany({});
      const facts = db.collection<{ _id: string; generation: number }>('view_facts');
      await facts.updateOne({ _id: 'generation' }, { $inc: { generation: 1 } }, { upsert: true });
    }
  }

  private of(service: string): mongo.Db {
    const db = this.connection.useDb(`${this.namespace.name}_${service}`, { useCache: true }).db;
    if (!db) throw new Error('no connection');
    return db;
  }

  private async services(): Promise<mongo.Db[]> {
    const { databases } = (await this.connection.db?.admin().listDatabases({ nameOnly: true })) ?? { databases: [] };
    const prefix = `${this.namespace.name}_`;
    return databases.flatMap(({ name }) => (name.startsWith(prefix) ? [this.of(name.slice(prefix.length))] : []));
  }
}

async function viewsOf(db: mongo.Db): Promise<string[]> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  return names.filter((name) => name.startsWith('view_') && name !== 'view_facts').sort();
}

async function rowsOf(db: mongo.Db, name: string): Promise<ViewRows> {
  const rows = await db
    .collection<{ _id: string }>(name)
    .find({}, { sort: { _id: 1 } })
    .toArray();
  return Object.fromEntries(
    rows.map(({ _id, revision: _, write: _w, ...row }: { _id: string; revision?: unknown; write?: unknown }) => [
      _id,
      row,
    ]),
  );
}
