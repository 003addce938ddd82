import { mongo, type Connection } from 'mongoose';
import { lastVersionOf, type Commit } from '../store/commit';

/** A commit as it lies in the collection `commits`. */
export interface CommitDocument extends Omit<Commit, 'id'> {
  readonly _id: string;
  readonly lastVersion: number;
  /** Cluster time, filled in by the server at the insert: orders every stream, never drawn by a client. */
  readonly position: mongo.Timestamp;
  /** Set until the broker has acknowledged every event of the commit. */
  readonly pending?: true;
  /** The try that wrote it: tells an own lost acknowledgement from somebody's earlier commit. */
  readonly attempt: string;
}

export type CommitCollection = mongo.Collection<CommitDocument>;

export interface IndexSpec {
  readonly collection: string;
  readonly name: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  readonly partialFilterExpression?: mongo.Document;
}

/**
 * Indexes as code. `unit` leads every unique one, so that the collection can be sharded by it. A unique multikey index
 * counts a missing array as a value: claims and numbers are partial.
 */
export const COMMIT_INDEXES: readonly IndexSpec[] = [
  { collection: 'commits', name: 'version_once', key: { unit: 1, stream: 1, version: 1 }, unique: true },
  {
    collection: 'commits',
    name: 'claim_once',
    key: { unit: 1, claims: 1 },
    unique: true,
    partialFilterExpression: { claims: { $exists: true } },
  },
  {
    collection: 'commits',
    name: 'number_once',
    key: { unit: 1, 'number.series': 1, 'number.n': 1 },
    unique: true,
    partialFilterExpression: { 'number.n': { $exists: true } },
  },
  { collection: 'commits', name: 'stream', key: { stream: 1, version: 1 } },
  { collection: 'commits', name: 'position', key: { position: 1 } },
  {
    collection: 'commits',
    name: 'pending',
    key: { pending: 1, position: 1 },
    partialFilterExpression: { pending: true },
  },
];

/** Idempotent; run at deployment or start, by any number of processes. */
export async function ensureIndexes(connection: Connection, indexes: readonly IndexSpec[]): Promise<void> {
  for (const { collection, key, ...options } of indexes) {
    await databaseOf(connection)
      .collection(collection)
      .createIndex({ ...key }, options);
  }
}

export function databaseOf(connection: Connection): mongo.Db {
  if (!connection.db) throw new Error('the connection to MongoDB was never opened');
  return connection.db;
}

export function documentOf(commit: Commit, attempt: string): CommitDocument {
  const { id, claims, ...rest } = commit;
  return {
    _id: id,
    ...rest,
    ...(claims && claims.length > 0 && { claims }),
    lastVersion: lastVersionOf(commit),
    position: new mongo.Timestamp({ t: 0, i: 0 }),
    ...(commit.unpublished !== true && { pending: true as const }),
    attempt,
  };
}

export function commitOf(document: CommitDocument): Commit {
  const { _id, lastVersion, position, pending, attempt, ...rest } = document;
  return { id: _id, ...rest };
}

/** Cluster time as one number below 2^53: seconds · 2^21 + counter within the second. */
const COUNTER_RANGE = 2 ** 21;

export function positionOf(time: mongo.Timestamp): number {
  return time.t * COUNTER_RANGE + time.i;
}

export function timeOf(position: number): mongo.Timestamp {
  return new mongo.Timestamp({ t: Math.floor(position / COUNTER_RANGE), i: position % COUNTER_RANGE });
}
