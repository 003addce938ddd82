// Builds the containers of docker-compose.yml, starts all of them for real, drives the main job through their one door,
// kills some in between, and takes everything down again. Needs a container engine with `docker compose` and no packages.
// Where DONTHU_TEST_RESULTS names a folder (.ci/run sets it), the counts are left there as compose.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { checksOf } from '../test/compose/checks.mjs';
import { Installation } from '../test/compose/installation.mjs';
import { root } from './steps/child.mjs';

process.chdir(root);
const installation = await Installation.prepare();
let [passed, failed] = [0, 0];

/** Runs one check; after a failure the ones that build on it would only repeat it. */
async function check(title, work) {
  const startedAt = Date.now();
  const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
  try {
    await work();
    passed += 1;
    console.error(`✓ ${title} (${seconds()})`);
  } catch (error) {
    failed += 1;
    console.error(`✕ ${title} (${seconds()})\n${error.stack}\n\n${await installation.logs()}`);
  }
}

async function takeDown() {
  await installation
    .compose('down', '-v', '--timeout', '5', '--remove-orphans')
    .catch((error) => console.error(error.message));
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    interrupted = true;
    void takeDown().then(() => process.exit(130));
  });
}

try {
  const starting = {
    'builds one image for every service': () => installation.build(),
    'starts from nothing until every container is healthy': () => installation.up(),
  };
  for (const [title, work] of Object.entries({ ...starting, ...checksOf(installation) })) {
    if (failed === 0 && !interrupted) await check(title, work);
  }
} finally {
  if (!interrupted) await takeDown();
}

const results = process.env.DONTHU_TEST_RESULTS;
const counts = { numPassedTests: passed, numFailedTests: failed };
if (results) writeFileSync(join(results, 'compose.json'), JSON.stringify(counts));
console.error(`\ncompose: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
