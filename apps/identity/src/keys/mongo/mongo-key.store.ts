import { guarded, isDuplicateKey } from '@donthu/eventing/mongo/mongo.errors';
import type { Connection, mongo } from 'mongoose';
import { KeyStore, type WrappedKey } from '../key.store';

interface KeyDocument {
  readonly _id: string;
  readonly wrapped: string;
}

/** Keys in the collection `keys` of identity's own database; the connection writes with majority and journal. */
export class MongoKeyStore extends KeyStore {
  private readonly keys: mongo.Collection<KeyDocument>;

  constructor(connection: Connection) {
    super();
    if (!connection.db) throw new Error('the connection to MongoDB was never opened');
    this.keys = connection.db.collection<KeyDocument>('keys');
  }

  /** Not one transaction: keys of a failed insert may lie there, were never handed out and do no harm. */
  override async insert(keys: readonly WrappedKey[]): Promise<void> {
    const documents = keys.map(({ keyId, wrapped }) => ({ _id: keyId, wrapped }));
    await guarded('insert keys', async () => {
      try {
        await this.keys.insertMany(documents, { ordered: false });
      } catch (error) {
        // Ids are random: an equal one is this very insert, acknowledged too late and sent again by the driver.
        if (!isDuplicateKey(error)) throw error;
      }
    });
  }

  override async get(keyIds: readonly string[]): Promise<WrappedKey[]> {
    const documents = await guarded('read keys', () => this.keys.find({ _id: { $in: [...keyIds] } }).toArray());
    return documents.map(({ _id, wrapped }) => ({ keyId: _id, wrapped }));
  }

  override async destroy(keyIds: readonly string[]): Promise<void> {
    await guarded('destroy keys', () => this.keys.deleteMany({ _id: { $in: [...keyIds] } }));
  }

  override async any(): Promise<WrappedKey | undefined> {
    const document = await guarded('read a key', () => this.keys.findOne({}));
    return document ? { keyId: document._id, wrapped: document.wrapped } : undefined;
  }
}
