import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** The data folder is in use by another process. */
export class DataFolderHeldError extends Error {
  constructor(folder: string, holder: string) {
    super(`Thư mục dữ liệu ${folder} đang được dùng bởi ${holder}. / The data folder ${folder} is held by ${holder}.`);
    this.name = 'DataFolderHeldError';
  }
}

/**
 * Takes the folder for this process. The lock is the kernel's, on an SQLite file of its own, so `kill -9` frees it;
 * who holds it is told by a file beside it.
 */
export function holdDataFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const holderFile = join(folder, 'holder.json');
  const lock = new Database(join(folder, 'lock.sqlite'));
  try {
    lock.pragma('busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new DataFolderHeldError(folder, readHolder(holderFile));
  }
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  const release = () => {
    // The driver keeps a closed connection alive for a while: the lock itself is what must go.
    lock.exec('ROLLBACK');
    lock.close();
  };
  return { release };
}

function readHolder(file: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; since: string };
    return `pid ${pid} (từ / since ${since})`;
  } catch {
    return 'pid ?';
  }
}
