// Everything that can be said about the sources without starting anything, as CI in one command.
// `npm run check -- lint types` runs only the steps named. All steps run, also after one has failed.
import { run, runPackage } from './steps/child.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { runJest } from './steps/jest.mjs';
import { requireNode } from './steps/node-version.mjs';

requireNode();
await ensureInstalled();

const folders = ['apps', 'libs', 'test', 'scripts'];
const steps = {
  format: () => runPackage('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  names: () => run(process.execPath, ['scripts/check-names.mjs']),
  types: () => runPackage('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']),
  'web-types': () => runPackage('typescript/bin/tsc', ['-p', 'apps/web/tsconfig.json']),
  lint: () => runPackage('eslint/bin/eslint.js', ['--max-warnings', '0', '.']),
  arrows: () =>
    runPackage('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', '.dependency-cruiser.cjs', ...folders]),
  deadcode: () => runPackage('knip/bin/knip.js', ['--no-progress']),
  generated: () => run(process.execPath, ['scripts/run.mjs', 'generate', '--check']),
  'generated-web': () => run(process.execPath, ['scripts/web-types.mjs', '--check']),
  tests: () => runJest('check', ['unit', 'contract'], []),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}

const failed = [];
for (const name of asked.length > 0 ? asked : Object.keys(steps)) {
  const startedAt = Date.now();
  console.error(`\n== ${name}`);
  const code = await steps[name]();
  if (code !== 0) failed.push(name);
  console.error(
    `== ${name}: ${code === 0 ? 'ok' : `failed (${code})`}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
  );
}
console.error(failed.length > 0 ? `\ncheck failed: ${failed.join(', ')}` : '\ncheck passed');
process.exit(failed.length > 0 ? 1 : 0);
