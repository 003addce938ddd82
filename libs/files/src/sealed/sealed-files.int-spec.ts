import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Principal } from '@donthu/auth/principal';
import {
  openPart,
  Opener,
  SealingKeys,
  SubKeys,
  type DrawnKey,
  type OpenRequest,
  type OpenResult,
} from '@donthu/sealing';
import { FolderFileStore } from '../folder/folder-file.store';
import { FileHeaders } from './file-headers';
import { SealedFiles, type Upload } from './sealed-files';

const READER: Principal = {
  accountId: 'a-1',
  username: 'a',
  displayName: 'A',
  unit: 'u-1',
  roles: ['reception'],
  sessionId: 's',
  scope: ['u-1'],
};

/** Keys that stay known, and a door that can be shut. */
class Keyring extends Opener implements SealingKeys {
  readonly known = new Map<string, Buffer>();
  readonly asked: OpenRequest[] = [];
  answer: 'open' | 'masked' | 'erased' = 'open';

  async take(n: number): Promise<DrawnKey[]> {
    const drawn = Array.from({ length: n }, () => ({
      keyId: `k-${this.known.size + Math.random()}`,
      raw: randomBytes(32),
    }));
    for (const { keyId, raw } of drawn) this.known.set(keyId, raw);
    return drawn;
  }

  override async open(_reader: Principal, requests: readonly OpenRequest[]): Promise<OpenResult[]> {
    this.asked.push(...requests);
    if (this.answer === 'masked') return requests.map(() => ({ masked: true }));
    if (this.answer === 'erased') return requests.map(() => ({ erased: true }));
    return requests.map(({ part }) => ({ plain: openPart(this.known.get(part.keyId) ?? Buffer.alloc(32), part) }));
  }

  override async peopleTokens(): Promise<string[]> {
    return [];
  }
}

describe('sealed files', () => {
  let folder: string;
  let keyring: Keyring;
  let files: SealedFiles;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'donthu-sealed-'));
    keyring = new Keyring();
    files = new SealedFiles(new FolderFileStore(folder), keyring, keyring, new SubKeys(Buffer.alloc(32, 7)));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const upload = (content: string, more: Partial<Upload> = {}): Upload => ({
    uploadId: 'upload-1',
    name: '../Đơn của Canary.txt',
    by: 'a-1',
    unit: 'u-1',
    content: pieces(Buffer.from(content)),
    ...more,
  });

  it('opens as it was uploaded, under its harmless name, by leave of identity', async () => {
    const kept = await files.keep(upload('Tôi là Canary'));
    expect(kept).toMatchObject({
      name: 'Đơn của Canary.txt',
      mediaType: 'text/plain',
      size: Buffer.byteLength('Tôi là Canary'),
    });
    const opened = await files.open(READER, kept.fileId, 'petition/p-1');
    if (opened.outcome !== 'opened') throw new Error(opened.outcome);
    expect(opened.name).toBe('Đơn của Canary.txt');
    expect(opened.header).toMatchObject({ by: 'a-1', unit: 'u-1' });
    expect((await whole(opened.content)).toString()).toBe('Tôi là Canary');
    expect(keyring.asked.map(({ namedBy }) => namedBy)).toEqual(['petition/p-1', 'petition/p-1']);
  });

  it('leaves no readable byte of content or name on disk', async () => {
    await files.keep(upload('Canary '.repeat(20_000)));
    const stored = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    const contents = stored.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path));
    expect(contents).toHaveLength(1);
    expect(contents.some((content) => content.includes('Canary'))).toBe(false);
    expect(stored.join()).not.toContain('Canary');
  });

  it('is one file when the same upload comes again, and another for another upload of the same content', async () => {
    const first = await files.keep(upload('abc'));
    expect(await files.keep(upload('abc'))).toEqual(first);
    expect((await files.keep(upload('abc', { uploadId: 'upload-2' }))).fileId).not.toBe(first.fileId);
    expect((await files.keep(upload('abcd'))).fileId).not.toBe(first.fileId);
  });

  it.each(['masked', 'erased'] as const)('stays shut when identity says %s', async (answer) => {
    const { fileId } = await files.keep(upload('abc'));
    keyring.answer = answer;
    expect(await files.open(READER, fileId, 'petition/p-1')).toEqual({ outcome: answer });
  });

  it('tells identity which keys to destroy', async () => {
    const { fileId } = await files.keep(upload('abc'));
    const parts = await new FileHeaders(new FolderFileStore(folder)).sealedParts([fileId, '0'.repeat(32), 'nonsense']);
    const context = `file/${fileId}@${fileId}#attachment`;
    expect(parts.map((part) => part.context)).toEqual([context, context]);
    expect(new Set(parts.map(({ keyId }) => keyId)).size).toBe(2);
  });

  it.each([
    ['FILES.TOO_LARGE', upload('x'.repeat(11), { maxBytes: 10 })],
    ['FILES.EMPTY', upload('')],
    ['FILES.TYPE_NOT_ALLOWED', upload('MZ\u0000program')],
  ])('refuses with %s and stores nothing', async (code, refused) => {
    await expect(files.keep(refused)).rejects.toMatchObject({ code });
    expect(keyring.known.size).toBe(0);
  });

  it('knows no file that was removed or never kept', async () => {
    const { fileId } = await files.keep(upload('abc'));
    await files.remove(fileId);
    for (const name of [fileId, '../etc/passwd'])
      expect(await files.open(READER, name, 'petition/p-1')).toEqual({ outcome: 'missing' });
  });
});

async function* pieces(content: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < content.length; from += 5) yield content.subarray(from, from + 5);
}

async function whole(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of content) all.push(piece);
  return Buffer.concat(all);
}
