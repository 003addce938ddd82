// Builds and runs a program written in TypeScript: `node scripts/run.mjs scenario --engines` runs scripts/scenario/main.ts.
import { entries, ensureBuilt } from './steps/bundle.mjs';
import { run } from './steps/child.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { requireNode } from './steps/node-version.mjs';

requireNode();
const [name, ...args] = process.argv.slice(2);
const entry = `scripts/${name}/main`;
if (!(entry in entries())) {
  console.error(`There is no scripts/${name}/main.ts.`);
  process.exit(2);
}
await ensureInstalled();
// Programs such as the scenario start the office as an office does, so it must be there too.
await ensureBuilt([entry, 'apps/office/main'].filter((each) => each in entries()));
process.exit(await run(process.execPath, ['--enable-source-maps', `dist/${entry}.js`, ...args]));
