import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface WebFile {
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer;
  /** The name carries a digest of the content, so a browser may keep it for ever. */
  readonly immutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/**
 * The built web app in memory, by path inside its folder. Nothing outside the folder can be asked for: the files were listed
 * before anybody asked. Compressed at the first request for each.
 */
export class WebFiles {
  private readonly files = new Map<string, () => WebFile>();

  constructor(folder: string) {
    if (!existsSync(folder)) return;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const type = TYPES[extname(entry.name)];
      if (entry.isFile() && type !== undefined)
        this.files.set(
          relative(folder, path).replaceAll('\\', '/'),
          once(() => load(path, type)),
        );
    }
  }

  /** `undefined` where no such file was built. */
  file(path: string): WebFile | undefined {
    return this.files.get(path)?.();
  }
}

function load(path: string, type: string): WebFile {
  const plain = readFileSync(path);
  return { type, plain, gzip: gzipSync(plain, { level: 9 }), immutable: /[\\/]assets[\\/]/.test(path) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
