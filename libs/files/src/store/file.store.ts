export interface StoredFileStat {
  /** Bytes as stored, sealed. */
  readonly size: number;
}

/** Keeps sealed files by name. Knows nothing of what is in them and is trusted with nothing. */
export abstract class FileStore {
  /**
   * Durable when it resolves, and all or nothing: a crash or a failing `content` leaves no file of that name.
   * A name that is taken keeps what it has (`kept`): equal names hold equal content.
   */
  abstract put(fileId: string, content: AsyncIterable<Buffer>): Promise<'stored' | 'kept'>;

  /** The content from its beginning, or `undefined` when there is no such file. The reader may stop at any time. */
  abstract get(fileId: string): Promise<AsyncIterable<Buffer> | undefined>;

  abstract stat(fileId: string): Promise<StoredFileStat | undefined>;

  /** Idempotent. */
  abstract remove(fileId: string): Promise<void>;
}

/** Names are made by us; anything else never reaches a path or a query. */
export function isFileId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

export function checkFileId(fileId: string): string {
  if (!isFileId(fileId)) throw new RangeError('not the name of a stored file');
  return fileId;
}
