import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { recoverySheet, readRecoverySheet } from './recovery-sheet';

const HEADER = 'donthu-key-1';
const SECRET_BYTES = 32;

/** The key file is missing, open to others, or not what it was. The message is for the person at the machine. */
export class KeyFileError extends Error {
  constructor(vi: string, en: string) {
    super(`${vi} / ${en}`);
    this.name = 'KeyFileError';
  }
}

export interface OpenedKeyFile {
  readonly secret: Buffer;
  /** Text to print exactly once; only when the file was created now. */
  readonly recoverySheet?: string;
}

/**
 * Reads the master secret; creates it (mode 600) when the file is absent and `mayCreate`. Say `mayCreate` only for an
 * installation without data: a new key opens nothing that an old one sealed. Throws `KeyFileError`.
 */
export function openKeyFile(path: string, { mayCreate }: { readonly mayCreate: boolean }): OpenedKeyFile {
  if (existsSync(path)) return { secret: readKeyFile(path) };
  if (!mayCreate) {
    throw new KeyFileError(
      `Không tìm thấy tệp khóa ${path}. Dữ liệu cá nhân không mở được nếu thiếu khóa: hãy khôi phục từ bản sao hoặc phiếu khôi phục`,
      `The key file ${path} is missing. Without it no personal data can be opened: restore it from a copy or from the recovery sheet`,
    );
  }
  const secret = randomBytes(SECRET_BYTES);
  writeKeyFile(path, secret);
  return { secret, recoverySheet: recoverySheet(secret) };
}

/** Writes the key file again from what was typed off the recovery sheet. Never overwrites a key file. Throws `KeyFileError`. */
export function restoreKeyFile(path: string, typed: string): void {
  const secret = readRecoverySheet(typed);
  if (!secret) {
    throw new KeyFileError(
      'Mã khôi phục không đúng: hãy gõ lại từng nhóm',
      'The recovery code is not right: type every group again',
    );
  }
  writeKeyFile(path, secret);
}

function readKeyFile(path: string): Buffer {
  // Windows keeps rights elsewhere; its mode bits say nothing.
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new KeyFileError(
      `Tệp khóa ${path} đang mở cho người khác đọc: hãy chạy "chmod 600 ${path}"`,
      `The key file ${path} can be read by others: run "chmod 600 ${path}"`,
    );
  }
  const [header, encoded = '', check] = readFileSync(path, 'utf8').split('\n');
  const secret = Buffer.from(encoded, 'base64');
  if (header !== HEADER || secret.length !== SECRET_BYTES || check !== checkOf(secret)) {
    throw new KeyFileError(`Tệp khóa ${path} bị hỏng`, `The key file ${path} is damaged`);
  }
  return secret;
}

/** On disk under its name with all of its content, or not there: written aside, then linked, which never replaces. */
function writeKeyFile(path: string, secret: Buffer): void {
  const aside = `${path}.${process.pid}.new`;
  const file = openAside(path, aside);
  try {
    writeSync(file, `${HEADER}\n${secret.toString('base64')}\n${checkOf(secret)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(aside, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
    throw new KeyFileError(`Tệp khóa ${path} đã có`, `The key file ${path} exists already`);
  } finally {
    rmSync(aside, { force: true });
  }
  syncFolder(dirname(path));
}

function openAside(path: string, aside: string): number {
  try {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(aside, { force: true });
    return openSync(aside, 'wx', 0o600);
  } catch (error) {
    throw new KeyFileError(
      `Không ghi được tệp khóa ${path} (DONTHU_KEY_FILE); hãy chọn nơi ghi được`,
      `The key file ${path} (DONTHU_KEY_FILE) cannot be written; choose a place that can be (${String(Reflect.get(Object(error), 'code'))})`,
    );
  }
}

/** Makes a new name durable. Windows cannot open folders and needs no such thing. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function checkOf(secret: Buffer): string {
  return createHash('sha256').update('donthu-key-check').update(secret).digest('hex').slice(0, 12);
}
