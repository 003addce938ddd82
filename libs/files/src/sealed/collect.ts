import { createHash } from 'node:crypto';
import { RefusedError } from '@donthu/eventing/command/refused-error';

export interface Collected {
  readonly pieces: readonly Buffer[];
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Takes an upload into memory, at most `maxBytes` of it. Throws `RefusedError` `FILES.TOO_LARGE` or `FILES.EMPTY`. */
export async function collect(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Collected> {
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.byteLength;
    if (size > maxBytes) throw new RefusedError('FILES.TOO_LARGE', { maxBytes });
    hash.update(piece);
    pieces.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
  }
  if (size === 0) throw new RefusedError('FILES.EMPTY');
  return { pieces, size, sha256: hash.digest('hex') };
}
