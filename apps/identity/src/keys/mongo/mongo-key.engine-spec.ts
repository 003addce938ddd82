import { freshMongoDatabase } from '@donthu/testing/engines/mongo-database';
import type { Connection } from 'mongoose';
import { describeKeyStore } from '../../../../../test/conformance/describe-key-store';
import { describeMaskStore } from '../../../../../test/conformance/describe-mask-store';
import { MongoMaskStore } from '../../masking/mongo/mongo-mask.store';
import { MongoKeyStore } from './mongo-key.store';

function onServer<T>(make: (connection: Connection) => T) {
  const database = freshMongoDatabase();
  return { open: async () => make(await database.open()), close: () => database.drop() };
}

describeKeyStore('MongoDB', async () => onServer((connection) => new MongoKeyStore(connection)));
describeMaskStore('MongoDB', async () => onServer((connection) => new MongoMaskStore(connection)));
