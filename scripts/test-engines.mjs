// The specs that need a real MongoDB and a real Kafka, one after the other, since they share both.
// Which servers: see scripts/steps/jest-engines-up.cjs.
import { ensureInstalled } from './steps/install.mjs';
import { runJest } from './steps/jest.mjs';
import { requireNode } from './steps/node-version.mjs';

requireNode();
await ensureInstalled();
process.exit(await runJest('engines', ['engines'], ['--runInBand', ...process.argv.slice(2)]));
