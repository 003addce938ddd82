import mongoose, { type Connection } from 'mongoose';

/**
 * Opens one service's database. Every conclusion is drawn from the primary with majority concern, every write is
 * acknowledged by the majority's journals; the drivers' defaults do neither everywhere, so it is said here.
 */
export async function openMongo(uri: string, database: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    dbName: database,
    retryWrites: true,
    retryReads: true,
    readPreference: 'primary',
    readConcern: { level: 'majority' },
    writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
    serverSelectionTimeoutMS: 5_000,
    connectTimeoutMS: 5_000,
    socketTimeoutMS: 20_000, // a frozen server must not hold a command for ever
    maxPoolSize: 32,
    ignoreUndefined: true, // as JSON does on the other engine
    autoIndex: false,
    bufferCommands: false,
  });
  await connection.asPromise();
  return connection;
}
