// Builds the officers' web app into dist/apps/web. Types are not checked here: `npm run types`.
import { build } from 'vite';

import { root } from './steps/child.mjs';
import { requireNode } from './steps/node-version.mjs';

requireNode();
// Also when the tests build it: React's and Vite's development halves are twice as large and slow.
process.env['NODE_ENV'] = 'production';
await build({ configFile: `${root}/apps/web/vite.config.mjs`, logLevel: 'warn' });
