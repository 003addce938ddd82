import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from '@donthu/config';

/** What a start says a single time and nobody else may read. */
export interface ShownOnce {
  readonly name: 'recovery-sheet' | 'first-password';
  readonly text: string;
}

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/**
 * On the terminal of whoever starts. What services of a real office print is kept as a log by others: there it goes into a
 * file for the owner alone beside the key file, and only its path is printed. Throws when that file cannot be written.
 */
export function showOnce(
  { engine, demo, keyFile }: Pick<Config, 'engine' | 'demo' | 'keyFile'>,
  { name, text }: ShownOnce,
  out: Output = process.stdout,
): void {
  if (out.isTTY || engine === 'embedded' || demo !== 'none') {
    out.write(text);
    return;
  }
  const path = `${keyFile}.${name}.txt`;
  writeForOwner(path, text);
  out.write(
    `Hãy in tệp này rồi xoá ngay: ${path} (chỉ chủ tiến trình đọc được). / Print this file, then delete it: ${path} (readable by the owner of the process alone).\n`,
  );
}

function writeForOwner(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    const file = openSync(path, 'wx', 0o600);
    try {
      writeSync(file, text);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new Error(
      `Không ghi được ${path}; hãy đặt DONTHU_KEY_FILE ở nơi ghi được. / ${path} cannot be written; set DONTHU_KEY_FILE to a place that can be.`,
      { cause: error },
    );
  }
}
