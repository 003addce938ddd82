import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '@donthu/sealing';

/**
 * Ids of all keys ever destroyed, one a line, in a file beside the key file: outside the data folder, so that no restore
 * of older data brings an erased person back. Says nothing about whom.
 */
export class ErasedList {
  private readonly ids: Set<string>;

  /** `keyFile`: the list is `<keyFile>.erased`; without the file nothing was ever erased. */
  constructor(private readonly path: string) {
    this.ids = new Set(existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []);
  }

  static besideKeyFile(keyFile: string): ErasedList {
    return new ErasedList(`${keyFile}.erased`);
  }

  has(keyId: string): boolean {
    return this.ids.has(keyId);
  }

  all(): string[] {
    return [...this.ids];
  }

  /** On disk when it returns. To be called before the keys are destroyed. */
  append(keyIds: readonly string[]): void {
    const fresh = keyIds.filter((keyId) => !this.ids.has(keyId));
    if (fresh.length === 0) return;
    const file = openSync(this.path, 'a', 0o600);
    try {
      // A line that a crash broke off must not swallow the next one.
      writeSync(file, `\n${fresh.join('\n')}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    syncFolder(dirname(this.path));
    for (const keyId of fresh) this.ids.add(keyId);
  }
}
