import { createHmac, randomBytes } from 'node:crypto';
import type { Principal } from '@donthu/auth/principal';
import { RefusedError } from '@donthu/eventing/command/refused-error';
import type { SealedPart } from '@donthu/eventing/store/commit';
import { contextOf, openedObject, sealPart, type Opener, type SealingKeys, type SubKeys } from '@donthu/sealing';
import { fileNameOf } from '../media/file-name';
import { mediaTypeOf } from '../media/media-type';
import { isFileId, type FileStore } from '../store/file.store';
import { collect, type Collected } from './collect';
import { writeHeader, type FileHeader } from './file-header';
import { FileHeaders } from './file-headers';
import { DamagedFileError, openStream, sealStream } from './sealed-stream';

export const DEFAULT_MAX_FILE_BYTES = 20 * 1024 * 1024;

export interface Upload {
  /** Makes the upload happen once: the same id and content give the same file. */
  readonly uploadId: string;
  /** The id was made by the client: it stands for this content under this name for ever. */
  readonly once?: boolean;
  readonly name: string;
  readonly by: string;
  readonly unit: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly maxBytes?: number;
  /** Set for what is no attachment (an import's register): taken as said, not looked at. */
  readonly mediaType?: string;
}

export interface KeptFile {
  readonly fileId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal, of the content as uploaded. */
  readonly sha256: string;
  readonly mediaType: string;
}

export type OpenedFile =
  | {
      readonly outcome: 'opened';
      readonly name: string;
      readonly header: FileHeader;
      readonly content: AsyncIterable<Buffer>;
    }
  | { readonly outcome: 'masked' | 'erased' | 'unreadable' | 'missing' };

/** Attachments: sealed before they reach the store, opened by `identity`'s leave. */
export class SealedFiles {
  private readonly headers: FileHeaders;

  constructor(
    private readonly store: FileStore,
    private readonly keys: SealingKeys,
    private readonly opener: Opener,
    private readonly subKeys: Pick<SubKeys, 'fileNames'>,
  ) {
    this.headers = new FileHeaders(store);
  }

  /**
   * Durable when it resolves. Throws `RefusedError`: `FILES.TOO_LARGE`, `FILES.EMPTY`, `FILES.TYPE_NOT_ALLOWED`,
   * `IDEMPOTENCY.KEY_REUSED` for other content or another name under an id that happens `once`.
   */
  async keep(upload: Upload): Promise<KeptFile> {
    const collected = await collect(upload.content, upload.maxBytes ?? DEFAULT_MAX_FILE_BYTES);
    const mediaType = upload.mediaType ?? mediaTypeOf(Buffer.concat(collected.pieces));
    if (mediaType === undefined) throw new RefusedError('FILES.TYPE_NOT_ALLOWED');
    const fileId = this.nameOf(upload.uploadId, collected.sha256);
    const kept: KeptFile = {
      fileId,
      name: fileNameOf(upload.name),
      size: collected.size,
      sha256: collected.sha256,
      mediaType,
    };
    if (upload.once) await this.claim(upload.uploadId, this.nameOf(fileId, kept.name));
    if (!(await this.store.stat(fileId))) await this.seal(upload, kept, collected);
    return kept;
  }

  /** What stands in the clear; `undefined` when there is no such file. Throws `DamagedFileError`. */
  header(fileId: string): Promise<FileHeader | undefined> {
    return this.headers.header(fileId);
  }

  /** Content and name of files, still sealed: for `PetitionOwner.sealedPeople`. */
  sealedParts(fileIds: readonly string[]): Promise<SealedPart[]> {
    return this.headers.sealedParts(fileIds);
  }

  /** `namedBy`: the stream that names the file; whether it does is checked by `identity`. */
  async open(reader: Principal, fileId: string, namedBy: string): Promise<OpenedFile> {
    const header = await this.header(fileId);
    if (!header) return { outcome: 'missing' };
    const [content, name] = await this.opener.open(reader, [
      { part: header.content, namedBy },
      { part: header.name, namedBy },
    ]);
    const key = openedObject(content)?.['key'];
    if (typeof key !== 'string') return { outcome: outcomeOf(content ?? { unreadable: true }) };
    const given = openedObject(name)?.['name'];
    return {
      outcome: 'opened',
      name: typeof given === 'string' ? given : fileNameOf(''),
      header,
      content: this.contentOf(fileId, Buffer.from(key, 'base64')),
    };
  }

  async remove(fileId: string): Promise<void> {
    if (isFileId(fileId)) await this.store.remove(fileId);
  }

  /** Opens the file only when it is read: an answer that is never sent holds nothing open. */
  private async *contentOf(fileId: string, key: Buffer): AsyncGenerator<Buffer> {
    const source = await this.store.get(fileId);
    if (!source) throw new DamagedFileError();
    const stream = await openStream(source);
    yield* stream.content(key);
  }

  /** The first to come writes down what the id stands for, keyed. After a crash in between, the same upload goes on. */
  private async claim(uploadId: string, what: string): Promise<void> {
    const claim = this.nameOf(uploadId, 'claim');
    await this.store.put(claim, once(Buffer.from(what)));
    const claimed: Buffer[] = [];
    for await (const piece of (await this.store.get(claim)) ?? []) claimed.push(piece);
    if (Buffer.concat(claimed).toString() !== what) throw new RefusedError('IDEMPOTENCY.KEY_REUSED');
  }

  private async seal(upload: Upload, kept: KeptFile, { pieces, sha256 }: Collected): Promise<void> {
    const { fileId, name, size, mediaType } = kept;
    const [contentKey, nameKey] = await this.keys.take(2);
    if (!contentKey || !nameKey) throw new Error('fewer keys were drawn than asked for');
    const key = randomBytes(32);
    const stream = `file/${fileId}`;
    const header = writeHeader({
      fileId,
      size,
      mediaType,
      by: upload.by,
      unit: upload.unit,
      content: sealPart(contentKey.raw, contentKey.keyId, contextOf(stream, fileId, 'attachment'), {
        key: key.toString('base64'),
        sha256,
      }),
      // A denouncer may name himself in it as well as in the document: it opens as the content does.
      name: sealPart(nameKey.raw, nameKey.keyId, contextOf(stream, fileId, 'attachment'), { name }),
    });
    await this.store.put(fileId, sealStream(header, key, pieces));
  }

  /** By hash, but keyed and bound to the upload: the name does not tell that two petitions hold the same document. */
  private nameOf(uploadId: string, content: string): string {
    return createHmac('sha256', this.subKeys.fileNames).update(`${uploadId}\n${content}`).digest('hex').slice(0, 32);
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function outcomeOf(result: object): 'masked' | 'erased' | 'unreadable' {
  if ('masked' in result) return 'masked';
  return 'erased' in result ? 'erased' : 'unreadable';
}
