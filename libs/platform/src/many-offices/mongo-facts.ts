import { guarded } from '@donthu/eventing/mongo/mongo.errors';
import { databaseOf } from '@donthu/eventing/mongo/commit.schema';
import type { Connection, mongo } from 'mongoose';

interface FactDocument {
  readonly _id: string;
  readonly value: string;
}

/** Small facts of one process, such as where its manual clock stands, in the collection `facts`. */
export class MongoFacts {
  private readonly facts: mongo.Collection<FactDocument>;

  constructor(connection: Connection) {
    this.facts = databaseOf(connection).collection<FactDocument>('facts');
  }

  async fact(name: string): Promise<string | undefined> {
    return (await guarded('read fact', () => this.facts.findOne({ _id: name })))?.value;
  }

  /** Keeps what is not known yet; resolves to what holds then, which an earlier process may have kept. */
  async keepFirst(name: string, value: string): Promise<string> {
    await guarded('keep fact', () =>
      this.facts.updateOne({ _id: name }, { $setOnInsert: { value } }, { upsert: true }),
    );
    return (await this.fact(name)) ?? value;
  }

  /** Durable when it resolves. */
  async keepFact(name: string, value: string): Promise<void> {
    await guarded('keep fact', () => this.facts.updateOne({ _id: name }, { $set: { value } }, { upsert: true }));
  }
}
