import { Kafka, logLevel, type EachBatchPayload, type KafkaMessage } from 'kafkajs';
import type { mongo } from 'mongoose';
import { topicOf } from '@donthu/contracts';
import { databaseOf } from '@donthu/eventing/mongo/commit.schema';
import { openMongo } from '@donthu/eventing/mongo/connection';
import { MongoViewStore } from '@donthu/views/mongo/mongo-view.store';
import { collectionOf } from '@donthu/views/mongo/view.schema';
import { required } from '@donthu/testing/engines/mongo-database';
import type { Role } from '../side';
import { measuredConsumer } from './consumers';
import { brokers } from './engine';
import { RUNNING } from './running';

/** How the loop writes a batch's documents. */
export const WAYS = {
  'one after another': async (collection, documents) => {
    for (const document of documents) await write(collection, document);
  },
  '32 at once': async (collection, documents) => {
    let next = 0;
    const worker = async () => {
      for (let mine = documents[next++]; mine; mine = documents[next++]) await write(collection, mine);
    };
    await Promise.all(Array.from({ length: 32 }, worker));
  },
  'one bulk a batch': async (collection, documents) => {
    const operations = documents.map((document) => ({
      replaceOne: { filter: { _id: document._id }, replacement: document, upsert: true },
    }));
    await collection.bulkWrite(operations, { ordered: false });
  },
} satisfies Record<string, (collection: Documents, documents: readonly Written[]) => Promise<unknown>>;
export type Way = keyof typeof WAYS;
export const WAY_NAMES = Object.keys(WAYS) as Way[];

type Written = mongo.Document & { readonly _id: string };
type Documents = mongo.Collection<Written>;

/**
 * A loop by hand over the same topic: it decodes each record and writes the document that the product wrote, to a collection
 * with the same indexes, as durably. Arguments: namespace, consumer, way, group, database.
 */
export const rawRole: Role = async (tell, [namespace = '', name, way, groupId = '', database = '']) => {
  const { service, view } = measuredConsumer(name);
  const uri = required('MONGODB_URI');
  const [theirs, ours] = [await openMongo(uri, `${namespace}_${service}`), await openMongo(uri, database)];
  const wanted = await databaseOf(theirs).collection<Written>(collectionOf(view.name)).find().toArray();
  const documents = new Map(wanted.map((document) => [document._id, document]));
  await new MongoViewStore(ours).register(view);
  const collection = databaseOf(ours).collection<Written>(collectionOf(view.name));
  const writeBatch = WAYS[way as Way];

  const kafka = new Kafka({ clientId: 'raw', brokers: brokers(), logLevel: logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId, maxBytesPerPartition: 512 * 1024, maxWaitTimeInMs: 500 });
  consumer.on(consumer.events.GROUP_JOIN, () => tell(RUNNING));
  await consumer.connect();
  await consumer.subscribe({ topics: [topicOf('intake').replace('donthu', namespace)], fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    eachBatch: async (payload) => {
      await writeBatch(
        collection,
        payload.batch.messages.flatMap((message) => documentOf(message, documents)),
      );
      await passed(payload);
    },
  });
  return async () => {
    await consumer.disconnect();
    await Promise.all([theirs.close(), ours.close()]);
  };
};

function documentOf({ key, value }: KafkaMessage, documents: ReadonlyMap<string, Written>): Written[] {
  JSON.parse(value?.toString('utf8') ?? '');
  const document = documents.get(key?.toString('utf8') ?? '');
  return document ? [document] : [];
}

async function write(collection: Documents, document: Written): Promise<void> {
  await collection.replaceOne({ _id: document._id }, document, { upsert: true });
}

async function passed(payload: EachBatchPayload): Promise<void> {
  const { topic, partition } = payload.batch;
  const lastOffset = payload.batch.lastOffset();
  payload.resolveOffset(lastOffset);
  const offset = (BigInt(lastOffset) + 1n).toString();
  await payload.commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] });
}
