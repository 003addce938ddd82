import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyFileError, openKeyFile, restoreKeyFile } from './key-file';

describe('the key file', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'donthu-key-'));
    path = join(folder, 'data.key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made for its owner alone, with a sheet shown once', () => {
    const made = openKeyFile(path, { mayCreate: true });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(made.recoverySheet).toContain('PHIẾU KHÔI PHỤC KHÓA');
    const again = openKeyFile(path, { mayCreate: true });
    expect(again.recoverySheet).toBeUndefined();
    expect(again.secret.equals(made.secret)).toBe(true);
    expect(readdirSync(folder)).toEqual(['data.key']);
  });

  it('is not made beside data that another key sealed', () => {
    expect(() => openKeyFile(path, { mayCreate: false })).toThrow(/phiếu khôi phục/);
  });

  it.each([0o640, 0o604, 0o644, 0o660])('is refused with mode %o', (mode) => {
    openKeyFile(path, { mayCreate: true });
    chmodSync(path, mode);
    expect(() => openKeyFile(path, { mayCreate: false })).toThrow(/chmod 600/);
  });

  it('is refused when a character was changed or the end is missing', () => {
    openKeyFile(path, { mayCreate: true });
    const content = readFileSync(path, 'utf8');
    for (const broken of [
      '',
      content.slice(0, 40),
      content.replace(/\n(.)/, (_, c: string) => `\n${c === 'A' ? 'B' : 'A'}`),
      `x${content}`,
    ]) {
      writeFileSync(path, broken);
      expect(() => openKeyFile(path, { mayCreate: true })).toThrow(KeyFileError);
    }
  });

  it('comes back from the sheet as it was', () => {
    const { secret, recoverySheet = '' } = openKeyFile(path, { mayCreate: true });
    const code = recoverySheet
      .split('\n')
      .filter((line) => line.startsWith('    '))
      .join('\n');
    const restored = join(folder, 'restored.key');
    restoreKeyFile(restored, code.toLowerCase().replace(/0/g, 'o'));
    expect(openKeyFile(restored, { mayCreate: false }).secret.equals(secret)).toBe(true);
    expect(() => restoreKeyFile(restored, code)).toThrow(/đã có/);
  });

  it('does not come back from a mistyped sheet', () => {
    const { recoverySheet = '' } = openKeyFile(path, { mayCreate: true });
    const code = recoverySheet
      .split('\n')
      .filter((line) => line.startsWith('    '))
      .join('')
      .trim();
    const typo = (code.startsWith('A') ? 'B' : 'A') + code.slice(1);
    for (const typed of [typo, code.slice(0, -1), ''])
      expect(() => restoreKeyFile(join(folder, 'x.key'), typed)).toThrow(KeyFileError);
  });
});
