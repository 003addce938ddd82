// Bundles every app and program, or only those named ("office", "apps/office/main", "scripts/scenario/main"),
// in one webpack process. Types are not checked here: `npm run types`.
import { createRequire } from 'node:module';

import { entries } from './steps/bundle.mjs';
import { root } from './steps/child.mjs';
import { requireNode } from './steps/node-version.mjs';

requireNode();
const require = createRequire(import.meta.url);
const webpack = require('webpack');
const config = require('../webpack.config.js');

const known = entries();
const asked = process.argv.slice(2).map((name) => (name in known ? name : `apps/${name}/main`));
const unknown = asked.filter((name) => !(name in known));
if (unknown.length > 0) {
  console.error(`No such entry: ${unknown.join(', ')}. Known: ${Object.keys(known).join(', ')}`);
  process.exit(2);
}
const chosen = asked.length > 0 ? asked : Object.keys(known);
const entry = Object.fromEntries(chosen.map((name) => [name, `./${known[name]}`]));

const compiler = webpack({ ...config({ entry }), context: root });
compiler.run((error, stats) => {
  if (error) console.error(error);
  else console.error(stats.toString({ preset: 'errors-warnings', colors: process.stderr.isTTY, timings: true }));
  const failed = Boolean(error) || stats.hasErrors();
  // Closing writes the cache that makes the next build fast.
  compiler.close(() => process.exit(failed ? 1 : 0));
});
