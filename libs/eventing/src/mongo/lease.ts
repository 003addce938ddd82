import { randomUUID } from 'node:crypto';
import { mongo, type Connection } from 'mongoose';
import { databaseOf } from './commit.schema';
import { guarded, isDuplicateKey } from './mongo.errors';

interface LeaseDocument {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

/**
 * Who does a job at the moment, in the collection `leases`, by the database's clock. It only saves double work: a holder
 * that was paused may wake up and go on, so whatever is done under it must be harmless when done twice.
 */
export class Lease {
  private readonly leases: mongo.Collection<LeaseDocument>;
  private readonly holder = randomUUID();

  constructor(
    connection: Connection,
    private readonly name: string,
    private readonly lengthMs = 5_000,
  ) {
    this.leases = databaseOf(connection).collection<LeaseDocument>('leases');
  }

  /** Takes or prolongs it; false while somebody else holds it. */
  async hold(): Promise<boolean> {
    const free = { $or: [{ $eq: ['$holder', this.holder] }, { $lt: [{ $ifNull: ['$until', new Date(0)] }, '$$NOW'] }] };
    const until = { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: this.lengthMs } };
    const take = [
      { $set: { holder: { $cond: [free, this.holder, '$holder'] }, until: { $cond: [free, until, '$until'] } } },
    ];
    const lease = await guarded('hold lease', async () => {
      try {
        return await this.leases.findOneAndUpdate({ _id: this.name }, take, { upsert: true, returnDocument: 'after' });
      } catch (error) {
        if (isDuplicateKey(error)) return null; // somebody else made it in this moment
        throw error;
      }
    });
    return lease?.holder === this.holder;
  }

  async release(): Promise<void> {
    await guarded('release lease', () => this.leases.deleteOne({ _id: this.name, holder: this.holder }));
  }
}
