import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { mongo, type Connection } from 'mongoose';
import { checkFileId, FileStore, type StoredFileStat } from '../store/file.store';

/**
 * Files in GridFS, found by `filename`. A document of `files` is written after all of its chunks, so a crash leaves
 * chunks that belong to no file. Two writers of one name at once leave two equal files; the older one is read.
 */
export class GridFsFileStore extends FileStore {
  private readonly bucket: mongo.GridFSBucket;

  constructor(connection: Connection, bucketName = 'files') {
    super();
    if (!connection.db) throw new Error('the connection is not open');
    this.bucket = new mongo.GridFSBucket(connection.db, {
      bucketName,
      writeConcern: { w: 'majority', journal: true },
      readPreference: mongo.ReadPreference.primary,
    });
  }

  override async put(fileId: string, content: AsyncIterable<Buffer>): Promise<'stored' | 'kept'> {
    if (await this.stat(fileId)) return 'kept';
    const upload = this.bucket.openUploadStream(fileId);
    try {
      await pipeline(Readable.from(content), upload);
    } catch (error) {
      await this.bucket.delete(upload.id).catch(() => undefined);
      throw error;
    }
    return 'stored';
  }

  override async get(fileId: string): Promise<AsyncIterable<Buffer> | undefined> {
    const found = await this.oldest(fileId);
    return found && this.bucket.openDownloadStream(found._id);
  }

  override async stat(fileId: string): Promise<StoredFileStat | undefined> {
    const found = await this.oldest(fileId);
    return found && { size: found.length };
  }

  override async remove(fileId: string): Promise<void> {
    const all = await this.bucket.find({ filename: checkFileId(fileId) }).toArray();
    for (const file of all) await this.bucket.delete(file._id);
  }

  private async oldest(fileId: string): Promise<mongo.GridFSFile | undefined> {
    const [first] = await this.bucket
      .find({ filename: checkFileId(fileId) })
      .sort({ uploadDate: 1, _id: 1 })
      .limit(1)
      .toArray();
    return first;
  }
}
