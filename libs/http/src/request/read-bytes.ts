import type { Readable } from 'node:stream';

/** How much more than the limit is read and thrown away, so that the caller can hear the answer. */
const DRAIN_FACTOR = 8;

/** The whole body, or `too_large`. Rejects only when the connection breaks. */
export async function readBytes(stream: Readable, limitBytes: number): Promise<Uint8Array | 'too_large'> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length <= limitBytes) chunks.push(bytes);
    else if (length > limitBytes * DRAIN_FACTOR) break;
  }
  if (length > limitBytes) return 'too_large';
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
}
