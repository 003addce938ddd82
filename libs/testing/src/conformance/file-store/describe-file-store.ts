import { randomBytes } from 'node:crypto';
import type { FileStore } from '@donthu/files/store/file.store';

export interface FileStoreHarness {
  /** Again on the same data = after a crash or in another process. */
  open(): Promise<FileStore>;
  close(): Promise<void>;
}

/** What every `FileStore` keeps to. */
export function describeFileStore(name: string, makeHarness: () => Promise<FileStoreHarness>): void {
  describe(`${name} as a FileStore`, () => {
    let harness: FileStoreHarness;
    let store: FileStore;

    beforeAll(async () => {
      harness = await makeHarness();
      store = await harness.open();
    });
    afterAll(() => harness.close());

    it('gives back what was put, also after a restart', async () => {
      const content = randomBytes(700_000);
      const fileId = newFileId();
      expect(await store.put(fileId, inPieces(content, 9_973))).toBe('stored');
      expect((await bytesOf(store, fileId)).equals(content)).toBe(true);
      expect(await store.stat(fileId)).toEqual({ size: content.length });
      expect((await bytesOf(await harness.open(), fileId)).equals(content)).toBe(true);
    });

    it('keeps what a taken name has', async () => {
      const fileId = newFileId();
      await store.put(fileId, inPieces(Buffer.from('first'), 2));
      expect(await store.put(fileId, inPieces(Buffer.from('second'), 2))).toBe('kept');
      expect((await bytesOf(store, fileId)).equals(Buffer.from('first'))).toBe(true);
    });

    it('lets many put the same at once', async () => {
      const content = randomBytes(300_000);
      const fileId = newFileId();
      await Promise.all(Array.from({ length: 8 }, () => store.put(fileId, inPieces(content, 65_536))));
      expect((await bytesOf(store, fileId)).equals(content)).toBe(true);
      await store.remove(fileId);
      expect(await store.stat(fileId)).toBeUndefined();
    });

    it('leaves nothing of a content that broke off, and takes it when it comes again', async () => {
      const fileId = newFileId();
      await expect(store.put(fileId, breakingOff(randomBytes(600_000)))).rejects.toThrow('broke off');
      expect(await store.stat(fileId)).toBeUndefined();
      expect(await store.get(fileId)).toBeUndefined();
      expect(await store.put(fileId, inPieces(Buffer.from('whole'), 9))).toBe('stored');
      expect((await bytesOf(store, fileId)).equals(Buffer.from('whole'))).toBe(true);
    });

    it('lets a reader stop at any time', async () => {
      const fileId = newFileId();
      await store.put(fileId, inPieces(randomBytes(500_000), 65_536));
      for await (const piece of (await store.get(fileId)) ?? []) {
        expect(piece.length).toBeGreaterThan(0);
        break;
      }
      expect(await store.stat(fileId)).toEqual({ size: 500_000 });
    });

    it('knows nothing of what was never put or was removed', async () => {
      const fileId = newFileId();
      expect(await store.get(fileId)).toBeUndefined();
      await store.remove(fileId);
      await store.put(fileId, inPieces(Buffer.from('x'), 1));
      await store.remove(fileId);
      expect(await store.get(fileId)).toBeUndefined();
      expect(await store.stat(fileId)).toBeUndefined();
    });

    it.each(['', '..', '../../etc/passwd', 'A'.repeat(32), '0'.repeat(31), `${'0'.repeat(32)}/x`])(
      'refuses the name %j',
      async (fileId) => {
        await expect(store.get(fileId)).rejects.toBeInstanceOf(RangeError);
        await expect(store.put(fileId, inPieces(Buffer.from('x'), 1))).rejects.toBeInstanceOf(RangeError);
      },
    );
  });
}

function newFileId(): string {
  return randomBytes(16).toString('hex');
}

async function bytesOf(store: FileStore, fileId: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of (await store.get(fileId)) ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* inPieces(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += size) yield content.subarray(from, from + size);
}

async function* breakingOff(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
  throw new Error('broke off');
}
