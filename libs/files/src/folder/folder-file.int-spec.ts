import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFileStore } from '@donthu/testing/conformance/file-store/describe-file-store';
import { FolderFileStore } from './folder-file.store';

describeFileStore('a folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'donthu-files-'));
  return {
    open: async () => new FolderFileStore(folder),
    close: async () => rmSync(folder, { recursive: true }),
  };
});

describe('a folder of files', () => {
  it('throws away at the start what a crash left half written', () => {
    const folder = mkdtempSync(join(tmpdir(), 'donthu-files-'));
    const store = new FolderFileStore(folder);
    expect(store).toBeDefined();
    writeFileSync(join(folder, 'incoming', 'half'), 'x');
    const again = new FolderFileStore(folder);
    expect(again).toBeDefined();
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    expect(existsSync(folder)).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
