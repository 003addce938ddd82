import { guarded } from '@donthu/eventing/mongo/mongo.errors';
import type { Connection, mongo } from 'mongoose';
import { MaskStore, type AnnouncedMask } from '../mask.store';

type MaskDocument = AnnouncedMask & { readonly _id: string };

/** Announced masks in the collection `announced_masks` of identity's own database. */
export class MongoMaskStore extends MaskStore {
  private readonly masks: mongo.Collection<MaskDocument>;

  constructor(connection: Connection) {
    super();
    if (!connection.db) throw new Error('the connection to MongoDB was never opened');
    this.masks = connection.db.collection<MaskDocument>('announced_masks');
  }

  override async put(mask: AnnouncedMask): Promise<void> {
    const filter = { _id: keyOf(mask.petitionId, mask.commitId) };
    await guarded('announce a mask', () =>
      this.masks.updateOne(filter, { $setOnInsert: { ...mask } }, { upsert: true }),
    );
  }

  /** Without an index of its own: the collection holds what was announced in the last minute. */
  override async of(petitionIds: readonly string[]): Promise<AnnouncedMask[]> {
    const query = { petitionId: { $in: [...petitionIds] } };
    return guarded('read masks', () => this.masks.find(query, { projection: { _id: 0 } }).toArray());
  }

  override async remove(petitionId: string, commitId: string): Promise<void> {
    await guarded('settle a mask', () => this.masks.deleteOne({ _id: keyOf(petitionId, commitId) }));
  }
}

function keyOf(petitionId: string, commitId: string): string {
  return `${petitionId}|${commitId}`;
}
