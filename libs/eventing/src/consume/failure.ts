import { GapError } from '@donthu/views';
import { InfrastructureError } from '../store/event-store';

export type FailureClass = 'infrastructure' | 'conflict' | 'gap' | 'timeout' | 'other';

/** Somebody else wrote first; the same work on fresh state is right. */
export class ConflictError extends Error {
  constructor(stream: string) {
    super(`${stream}: written by somebody else meanwhile`);
    this.name = 'ConflictError';
  }
}

export class HandlerTimeoutError extends Error {
  constructor(timeoutMs: number) {
    super(`the handler did not settle within ${timeoutMs} ms`);
    this.name = 'HandlerTimeoutError';
  }
}

/** Errors of drivers and sockets that pass by themselves. */
const INFRASTRUCTURE_NAMES = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'KafkaJSConnectionError',
  'KafkaJSRequestTimeoutError',
  'KafkaJSBrokerNotFound',
  'KafkaJSNumberOfRetriesExceeded',
]);
const INFRASTRUCTURE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'SQLITE_BUSY',
  'UND_ERR_SOCKET',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

export function classify(error: unknown): FailureClass {
  if (error instanceof InfrastructureError) return 'infrastructure';
  if (error instanceof GapError) return 'gap';
  if (error instanceof ConflictError) return 'conflict';
  if (error instanceof HandlerTimeoutError) return 'timeout';
  if (!(error instanceof Error)) return 'other';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return INFRASTRUCTURE_NAMES.has(error.name) || INFRASTRUCTURE_CODES.has(code) ? 'infrastructure' : 'other';
}

/** What an operator reads: class and message of our own errors, the class alone of others (their message may quote data). */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `rejected with ${error === null ? 'null' : typeof error}`;
  const ours = ['SchemaError', 'HandlerTimeoutError', 'GapError', 'ConflictError'].includes(error.name);
  return ours ? `${error.name}: ${error.message}` : error.name;
}
