import { mongo, type Connection } from 'mongoose';
import type { AnyView } from '../view';
import { ViewCollection } from './view-collection';
import { collectionOf, indexesOf, signatureOf, type StoredView } from './view.schema';

interface ViewFact {
  readonly _id: string;
  readonly signature?: string;
  readonly generation?: number;
}

const GENERATION = 'generation';
/** IndexOptionsConflict, IndexKeySpecsConflict: an index of that name has another form. */
const OTHER_FORM = [85, 86];

/** Which views a database holds and in which form; makes their indexes. */
export class ViewCatalogue {
  private readonly database: mongo.Db;
  private readonly collections = new Map<string, ViewCollection>();
  private readonly facts: mongo.Collection<ViewFact>;

  constructor(connection: Connection) {
    if (!connection.db) throw new Error('the connection to MongoDB was never opened');
    this.database = connection.db;
    this.facts = this.database.collection<ViewFact>('view_facts');
  }

  of(viewName: string): ViewCollection {
    const collection = this.collections.get(viewName);
    if (!collection) throw new Error(`view ${viewName} is not registered`);
    return collection;
  }

  async register(view: AnyView): Promise<void> {
    // Local concern: a put is guarded by its revision, so what a fallen primary takes back cannot mislead a projection.
    const collection = this.database.collection<StoredView>(collectionOf(view.name), {
      readConcern: { level: 'local' },
    });
    this.collections.set(view.name, new ViewCollection(collection));
    for (const { key, ...options } of indexesOf(view)) await makeIndex(collection, key, options);
    await this.compareForm(view);
  }

  async generation(): Promise<number> {
    return (await this.facts.findOne({ _id: GENERATION }))?.generation ?? 0;
  }

  async empty(viewName: string): Promise<void> {
    await this.of(viewName).documents.deleteMany({});
    await this.facts.updateOne({ _id: GENERATION }, { $inc: { generation: 1 } }, { upsert: true });
  }

  /** The old signature stays until the view is empty, so a crash in between empties it again. */
  private async compareForm(view: AnyView): Promise<void> {
    const _id = collectionOf(view.name);
    const signature = signatureOf(view);
    const known = await this.facts.findOne({ _id });
    if (known?.signature === signature) return;
    if (known) await this.empty(view.name);
    await this.facts.updateOne({ _id }, { $set: { signature } }, { upsert: true });
  }
}

async function makeIndex(
  collection: mongo.Collection<StoredView>,
  key: Readonly<Record<string, 1>>,
  options: { readonly name: string; readonly partialFilterExpression: mongo.Document },
): Promise<void> {
  try {
    await collection.createIndex({ ...key }, options);
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError) || !OTHER_FORM.includes(Number(error.code))) throw error;
    await collection.dropIndex(options.name);
    await collection.createIndex({ ...key }, options);
  }
}
