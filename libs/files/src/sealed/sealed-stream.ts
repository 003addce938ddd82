import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/**
 * Form of a sealed file: `DTF1`, length of the header (4 bytes, big endian), the header (JSON), then the content in
 * pieces of 64 KiB, each AES-256-GCM under the file's own key. The nonce counts the pieces and marks the last one; the
 * header's digest is associated data: pieces cannot be dropped, swapped, cut off or put under another header.
 */
const MAGIC = Buffer.from('DTF1', 'latin1');
const PIECE_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const MAX_HEADER_BYTES = 64 * 1024;

/** The file is not what was stored. */
export class DamagedFileError extends Error {
  constructor() {
    super('a stored file is damaged');
    this.name = 'DamagedFileError';
  }
}

/** `key`: 32 bytes, for this file only. */
export async function* sealStream(header: Buffer, key: Buffer, content: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield Buffer.concat([MAGIC, lengthOf(header), header]);
  const digest = digestOf(header);
  let index = 0;
  let waiting: Buffer | undefined;
  for (const piece of piecesOf(content)) {
    if (waiting) yield sealPiece(key, digest, { index: index++, last: false }, waiting);
    waiting = piece;
  }
  yield sealPiece(key, digest, { index, last: true }, waiting ?? Buffer.alloc(0));
}

export interface OpenedStream {
  readonly header: Buffer;
  /** The content; throws `DamagedFileError` at the first piece that is not what was stored, and at a missing end. */
  content(key: Buffer): AsyncGenerator<Buffer>;
  /** Gives the source back when only the header was wanted. */
  close(): Promise<void>;
}

/** Reads the header. Throws `DamagedFileError`. */
export async function openStream(source: AsyncIterable<Buffer>): Promise<OpenedStream> {
  const reader = new ByteReader(source);
  try {
    const start = await reader.exactly(MAGIC.length + 4);
    const length = start.readUInt32BE(MAGIC.length);
    if (!start.subarray(0, MAGIC.length).equals(MAGIC) || length > MAX_HEADER_BYTES) throw new DamagedFileError();
    const header = await reader.exactly(length);
    return { header, content: (key) => contentOf(reader, key, digestOf(header)), close: () => reader.close() };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

async function* contentOf(reader: ByteReader, key: Buffer, digest: Buffer): AsyncGenerator<Buffer> {
  try {
    for (let index = 0, last = false; !last; index += 1) {
      const sealed = await reader.upTo(PIECE_BYTES + TAG_BYTES);
      last = await reader.atEnd();
      yield openPiece(key, digest, { index, last }, sealed);
    }
  } finally {
    await reader.close();
  }
}

interface Place {
  readonly index: number;
  readonly last: boolean;
}

function sealPiece(key: Buffer, digest: Buffer, place: Place, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: TAG_BYTES }).setAAD(digest);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openPiece(key: Buffer, digest: Buffer, place: Place, sealed: Buffer): Buffer {
  if (sealed.length < TAG_BYTES) throw new DamagedFileError();
  const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place), { authTagLength: TAG_BYTES });
  decipher.setAAD(digest).setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES)), decipher.final()]);
  } catch {
    throw new DamagedFileError();
  }
}

function nonceOf({ index, last }: Place): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(last ? 1 : 0, 0);
  nonce.writeUInt32BE(index, 8);
  return nonce;
}

function* piecesOf(content: readonly Buffer[]): Generator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for (const chunk of content) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + PIECE_BYTES - length);
      parts.push(part);
      length += part.length;
      from += part.length;
      if (length < PIECE_BYTES) continue;
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(parts);
}

function lengthOf(header: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return length;
}

function digestOf(header: Buffer): Buffer {
  return createHash('sha256').update(header).digest();
}

/** Takes bytes in the amounts wanted out of a source that gives them in its own. */
class ByteReader {
  private readonly iterator: AsyncIterator<Buffer>;
  private waiting: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.iterator = source[Symbol.asyncIterator]();
  }

  async exactly(length: number): Promise<Buffer> {
    const bytes = await this.upTo(length);
    if (bytes.length < length) throw new DamagedFileError();
    return bytes;
  }

  async upTo(length: number): Promise<Buffer> {
    const parts = [this.waiting];
    let have = this.waiting.length;
    while (have < length) {
      const next = await this.iterator.next();
      if (next.done) break;
      parts.push(next.value);
      have += next.value.length;
    }
    const all = Buffer.concat(parts);
    this.waiting = all.subarray(length);
    return all.subarray(0, length);
  }

  async atEnd(): Promise<boolean> {
    if (this.waiting.length > 0) return false;
    const next = await this.upTo(1);
    this.waiting = Buffer.concat([next, this.waiting]);
    return this.waiting.length === 0;
  }

  async close(): Promise<void> {
    await this.iterator.return?.();
  }
}
