import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { DamagedFileError } from './sealed-stream';

const Part = Type.Object({ keyId: Type.String(), context: Type.String(), ciphertext: Type.String() });

/** What stands in the clear before the content: nothing that tells who or what. */
const FileHeader = Type.Object({
  fileId: Type.String(),
  /** Bytes of the content. */
  size: Type.Integer({ minimum: 1 }),
  mediaType: Type.String(),
  /** Account that uploaded it, and its unit: only they may name it in a petition. */
  by: Type.String(),
  unit: Type.String(),
  /** `{key, sha256}`: the content's key, opened as `attachment`. */
  content: Part,
  /** `{name}`: opened as `text`. */
  name: Part,
});
export type FileHeader = Static<typeof FileHeader>;

export function writeHeader(header: FileHeader): Buffer {
  return Buffer.from(JSON.stringify(header), 'utf8');
}

/** Throws `DamagedFileError`. */
export function readHeader(bytes: Buffer): FileHeader {
  try {
    const header: unknown = JSON.parse(bytes.toString('utf8'));
    if (Value.Check(FileHeader, header)) return header;
  } catch {
    // Told below.
  }
  throw new DamagedFileError();
}
