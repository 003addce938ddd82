// One office in one process: installs and builds when needed, then becomes the office itself, so that signals,
// exit code and memory are the office's own. `--serve` starts it without the demo office.
import { requireNode } from './steps/node-version.mjs';

requireNode();
// Loaded only now: an older Node shall read the refusal above and not a syntax error.
const { createRequire, default: nodeModule } = await import('node:module');
const { join } = await import('node:path');
const { ensureInstalled } = await import('./steps/install.mjs');
const { ensureBuilt, ensureWebBuilt } = await import('./steps/bundle.mjs');
const { root } = await import('./steps/child.mjs');

await ensureInstalled();
await ensureBuilt(['apps/office/main']);
await ensureWebBuilt();

process.env.DONTHU_DEMO = process.env.DONTHU_DEMO ?? (process.argv.includes('--serve') ? 'none' : 'full');
process.setSourceMapsEnabled(true);
// Node 22.1 and later keep compiled code between starts.
nodeModule.enableCompileCache?.(join(root, 'node_modules/.cache/compiled'));
process.argv[1] = join(root, 'dist/apps/office/main.js');
createRequire(import.meta.url)(process.argv[1]);
