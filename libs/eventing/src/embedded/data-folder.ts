import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

interface Holder {
  readonly pid: number;
  /** RFC 3339. */
  readonly since: string;
}

/** The data folder is in use by another process. */
export class DataFolderHeldError extends Error {
  constructor(folder: string, holder: Holder | undefined) {
    const [pid, since] = [holder?.pid ?? '?', holder ? writtenInstant(holder.since) : '?'];
    super(
      `Thư mục dữ liệu ${folder} đang được một lần khởi động khác dùng (tiến trình pid ${pid}, từ ${since}). Hãy dừng lần đó (Ctrl+C ở cửa sổ của nó), hoặc đặt DONTHU_DATA_DIR thành thư mục khác.\n` +
        `The data folder ${folder} is held by another start (process pid ${pid}, since ${since}). Stop that one (Ctrl+C in its window), or set DONTHU_DATA_DIR to another folder.`,
    );
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

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** `dd/mm/yyyy HH:MM` in the office's time zone. */
function writtenInstant(instant: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(new Date(instant)).replace(',', '');
}
