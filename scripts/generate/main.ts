import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { committed } from './generated-file';
import { generatedFiles } from './generated-files';
import { openApi } from './open-api';

/** Writes what differs; with `--check` writes nothing and fails when something would be written. */
async function main(args: readonly string[]): Promise<number> {
  const root = process.cwd();
  const files = [...generatedFiles(root), await openApi()];
  const stale = files.filter(({ path, content }) => committed(root, path) !== content);
  if (args.includes('--check')) {
    for (const { path } of stale) process.stderr.write(`${path} is out of date: npm run generate\n`);
    return stale.length === 0 ? 0 : 1;
  }
  for (const { path, content } of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    process.stdout.write(`${path}\n`);
  }
  process.stdout.write(`${files.length} files, ${stale.length} written\n`);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
