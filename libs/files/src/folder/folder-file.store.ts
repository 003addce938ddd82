import { randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkFileId, FileStore, type StoredFileStat } from '../store/file.store';

/** Files in a folder of their own, 256 sub folders by the first two digits of the name. One process at a time. */
export class FolderFileStore extends FileStore {
  private readonly incoming: string;

  constructor(private readonly folder: string) {
    super();
    this.incoming = join(folder, 'incoming');
    mkdirSync(this.incoming, { recursive: true, mode: 0o700 });
    // What a crash left half written was never answered for.
    for (const left of readdirSync(this.incoming)) rmSync(join(this.incoming, left), { force: true });
  }

  override async put(fileId: string, content: AsyncIterable<Buffer>): Promise<'stored' | 'kept'> {
    const path = this.pathOf(fileId);
    if (await this.stat(fileId)) return 'kept';
    const aside = join(this.incoming, randomUUID());
    try {
      await writeDurably(aside, content);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
    await syncFolder(this.folder);
    return 'stored';
  }

  override async get(fileId: string): Promise<AsyncIterable<Buffer> | undefined> {
    const handle = await open(this.pathOf(fileId), 'r').catch(absent);
    return handle && createReadStream('', { fd: handle });
  }

  override async stat(fileId: string): Promise<StoredFileStat | undefined> {
    const found = await stat(this.pathOf(fileId)).catch(absent);
    return found && { size: found.size };
  }

  override async remove(fileId: string): Promise<void> {
    await rm(this.pathOf(fileId), { force: true });
  }

  private pathOf(fileId: string): string {
    return join(this.folder, checkFileId(fileId).slice(0, 2), fileId);
  }
}

async function writeDurably(path: string, content: AsyncIterable<Buffer>): Promise<void> {
  const file: FileHandle = await open(path, 'wx', 0o600);
  try {
    for await (const piece of content) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is durable when its folder is. Windows cannot open folders and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
