// Everything that needs no servers: unit, contract, integration on the embedded engine, whole system.
// Further arguments are jest's: `npm test -- libs/domain`, `npm test -- -t "refuses a second"`.
import { ensureInstalled } from './steps/install.mjs';
import { runJest } from './steps/jest.mjs';
import { requireNode } from './steps/node-version.mjs';

requireNode();
await ensureInstalled();
process.exit(await runJest('test', ['unit', 'contract', 'int', 'e2e', 'web'], process.argv.slice(2)));
