import { mongo } from 'mongoose';
import { InfrastructureError } from '../store/event-store';

const DUPLICATE_KEY = 11000;

/** Server answers that pass by themselves: elections, shutdowns, write concerns not reached in time. */
const PASSING_CODES = new Set([
  6, 7, 24, 50, 64, 89, 91, 112, 133, 134, 189, 262, 317, 365, 9001, 10058, 10107, 11600, 11602, 13388, 13435, 13436,
  23943,
]);

const PASSING_CLASSES = [
  mongo.MongoNetworkError,
  mongo.MongoSystemError, // server selection
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoClientClosedError,
  mongo.MongoExpiredSessionError,
  mongo.MongoOperationTimeoutError,
  mongo.MongoServerClosedError,
];

/** Not exported by the driver. */
const PASSING_NAMES = new Set(['WaitQueueTimeoutError', 'MongoPoolClearedError', 'MongoStalePrimaryError']);

export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY;
}

/** The engine is away, electing or too slow; whether a write happened is not known. */
export function isPassing(error: unknown): boolean {
  if (PASSING_CLASSES.some((type) => error instanceof type)) return true;
  if (!(error instanceof mongo.MongoError)) return false;
  if (PASSING_NAMES.has(error.constructor.name)) return true;
  if (error.hasErrorLabel('RetryableWriteError') || error.hasErrorLabel('TransientTransactionError')) return true;
  if (error instanceof mongo.MongoBulkWriteError && error.result.getWriteConcernError() !== undefined) return true;
  return PASSING_CODES.has(Number(error.code));
}

/** Runs driver calls; what passes by itself leaves as `InfrastructureError`, everything else as it is. */
export async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isPassing(error)) throw new InfrastructureError(`MongoDB: ${what}`, { cause: error });
    throw error;
  }
}

export interface BulkOutcome {
  /** Positions in the bulk that met a unique index. */
  readonly duplicates: ReadonlySet<number>;
  /** Positions refused for any other reason, with it. */
  readonly failures: ReadonlyMap<number, Error>;
}

/** What became of each item of a bulk; rethrows when that is not known. */
export function bulkOutcome(error: unknown): BulkOutcome {
  if (!(error instanceof mongo.MongoBulkWriteError) || isPassing(error)) throw error;
  const duplicates = new Set<number>();
  const failures = new Map<number, Error>();
  for (const refused of [error.writeErrors].flat()) {
    if (refused.code === DUPLICATE_KEY) duplicates.add(refused.index);
    else
      failures.set(
        refused.index,
        new mongo.MongoServerError({ message: refused.errmsg ?? 'refused', code: refused.code }),
      );
  }
  if (duplicates.size + failures.size === 0) throw error;
  return { duplicates, failures };
}
