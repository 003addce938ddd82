import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { DamagedFileError, openStream, sealStream } from './sealed-stream';

const HEADER = Buffer.from('{"a":1}');
const KEY = randomBytes(32);
const PIECE = 64 * 1024;

async function sealed(content: Buffer, header = HEADER): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of sealStream(header, KEY, [content.subarray(0, 100), content.subarray(100)]))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* inPieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
}

async function opened(bytes: Buffer, size = 10_007, key = KEY): Promise<Buffer> {
  const stream = await openStream(inPieces(bytes, size));
  const pieces: Buffer[] = [];
  for await (const piece of stream.content(key)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a sealed file', () => {
  it('gives back the content, however long and in whatever pieces it is read', async () => {
    const lengths = fc.constantFrom(1, 99, 100, 101, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17);
    await fc.assert(
      fc.asyncProperty(lengths, fc.constantFrom(1_000, PIECE, PIECE + 16, 1_000_000), async (length, size) => {
        const content = randomBytes(length);
        expect((await opened(await sealed(content), size)).equals(content)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('shows its header and nothing of its content', async () => {
    const bytes = await sealed(Buffer.from('canary '.repeat(30_000)));
    expect(bytes.includes('{"a":1}')).toBe(true);
    expect(bytes.includes('canary')).toBe(false);
  });

  it('does not open cut off, changed, in another order, under another header or key', async () => {
    const content = randomBytes(2 * PIECE + 10);
    const bytes = await sealed(content);
    const start = 8 + HEADER.length;
    const piece = PIECE + 16;
    const [first, second, rest] = [
      bytes.subarray(start, start + piece),
      bytes.subarray(start + piece, start + 2 * piece),
      bytes.subarray(start + 2 * piece),
    ];
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
    const head = bytes.subarray(0, start);
    const damaged = [
      bytes.subarray(0, -1),
      Buffer.concat([head, first, second]),
      Buffer.concat([head, first]),
      head,
      Buffer.concat([head, second, first, rest]),
      Buffer.concat([head, first, rest]),
      Buffer.concat([bytes, Buffer.of(0)]),
      flipped,
      Buffer.concat([Buffer.from(head.toString('latin1').replace('1}', '2}'), 'latin1'), first, second, rest]),
    ];
    for (const broken of damaged) await expect(opened(broken)).rejects.toBeInstanceOf(DamagedFileError);
    await expect(opened(bytes, 10_007, randomBytes(32))).rejects.toBeInstanceOf(DamagedFileError);
  });

  it('is refused when it is no sealed file at all', async () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('%PDF-1.7 something'),
      Buffer.from('DTF1\xff\xff\xff\xff', 'latin1'),
    ]) {
      await expect(openStream(inPieces(bytes, 100))).rejects.toBeInstanceOf(DamagedFileError);
    }
  });
});
