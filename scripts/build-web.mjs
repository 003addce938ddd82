// Builds the officers' web app into dist/apps/web. Types are not checked here: `npm run types`.
import { build } from 'vite';

import { root } from './steps/child.mjs';
import { requireNode } from './steps/node-version.mjs';

requireNode();
await build({ configFile: `${root}/apps/web/vite.config.mjs`, logLevel: 'warn' });
