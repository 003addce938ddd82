import { randomUUID } from 'node:crypto';
import { openMongo } from '@donthu/eventing/mongo/connection';
import type { Connection } from 'mongoose';

/** One fresh database on the server of MONGODB_URI; `open` again = another process. */
export interface MongoDatabase {
  open(): Promise<Connection>;
  drop(): Promise<void>;
}

export function freshMongoDatabase(): MongoDatabase {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const connections: Connection[] = [];
  return {
    async open() {
      const connection = await openMongo(required('MONGODB_URI'), name);
      connections.push(connection);
      return connection;
    },
    async drop() {
      await connections[0]?.db?.dropDatabase();
      await Promise.all(connections.map((connection) => connection.close()));
    },
  };
}

/** Engine specs run only where an engine is; without one they fail and say what is missing. */
export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: engine specs need a real engine`);
  return value;
}
