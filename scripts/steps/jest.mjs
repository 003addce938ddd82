import { join } from 'node:path';

import { runPackage, withNodeOptions } from './child.mjs';

/**
 * Runs jest on some of its projects. Where DONTHU_TEST_RESULTS names a folder (.ci/run sets it), the counts are
 * left there as `<name>.json`.
 */
export function runJest(name, projects, args) {
  const folder = process.env.DONTHU_TEST_RESULTS;
  const results = folder ? ['--json', `--outputFile=${join(folder, `${name}.json`)}`] : [];
  // The MongoDB driver loads a part of itself by import(), which jest allows with this flag only.
  const env = withNodeOptions('--experimental-vm-modules', '--disable-warning=ExperimentalWarning');
  return runPackage('jest/bin/jest.js', ['--selectProjects', ...projects, ...results, ...asArguments(args)], { env });
}

// Projects are a list: without an option between, jest would take a path for one more of them.
const asArguments = (args) => (args[0] === undefined || args[0].startsWith('-') ? args : ['--', ...args]);
