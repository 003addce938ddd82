import type { SealedPart } from '@donthu/eventing/store/commit';
import { isFileId, type FileStore } from '../store/file.store';
import { readHeader, type FileHeader } from './file-header';
import { openStream } from './sealed-stream';

/** What stands in the clear of stored files. */
export class FileHeaders {
  constructor(private readonly store: FileStore) {}

  /** `undefined` when there is no such file. Throws `DamagedFileError`. */
  async header(fileId: string): Promise<FileHeader | undefined> {
    const source = isFileId(fileId) ? await this.store.get(fileId) : undefined;
    if (!source) return undefined;
    const stream = await openStream(source);
    await stream.close();
    return readHeader(stream.header);
  }

  /** Content and name of files, still sealed. Files that are gone are left out. */
  async sealedParts(fileIds: readonly string[]): Promise<SealedPart[]> {
    const headers = await Promise.all(fileIds.map((fileId) => this.header(fileId)));
    return headers.flatMap((header) => (header ? [header.content, header.name] : []));
  }
}
