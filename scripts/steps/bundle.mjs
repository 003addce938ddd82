import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { fingerprint, stamp, stampOf } from './fingerprint.mjs';
import { root, run } from './child.mjs';

const sources = ['apps', 'libs', 'scripts', '.swcrc', 'tsconfig.json', 'webpack.config.js', 'package-lock.json'];
const noPartOfABundle = (name) => /spec\.ts$|\.mjs$|\.cjs$|^apps\/web\//.test(name);

/**
 * What can be bundled, by output name: every app (`apps/office/main`) and every program written in TypeScript
 * under scripts/ (`scripts/scenario/main`).
 */
export function entries() {
  const apps = foldersOf('apps').map((app) => [`apps/${app}/main`, `apps/${app}/src/main.ts`]);
  const programs = foldersOf('scripts').map((name) => [`scripts/${name}/main`, `scripts/${name}/main.ts`]);
  return Object.fromEntries([...apps, ...programs].filter(([, source]) => existsSync(join(root, source))));
}

const foldersOf = (parent) =>
  existsSync(join(root, parent))
    ? readdirSync(join(root, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];

const webSources = ['apps/web', 'libs/domain', 'scripts/build-web.mjs', 'package-lock.json'];

/** Builds the officers' web app if its sources changed; exits when the build fails. */
export async function ensureWebBuilt() {
  const wanted = fingerprint(webSources, (name) => /spec\.tsx?$/.test(name));
  if (existsSync(join(root, 'dist/apps/web/index.html')) && stampOf('dist/apps/web.stamp') === wanted) return;
  console.error('Đang dựng giao diện … / Building the web app …');
  const code = await run(process.execPath, ['scripts/build-web.mjs']);
  if (code !== 0) process.exit(code);
  stamp('dist/apps/web.stamp', wanted);
}

const stampFile = (name) => `dist/${name}.stamp`;

/** Builds the entries named whose sources changed since they were built; exits when a build fails. */
export async function ensureBuilt(names) {
  const wanted = fingerprint(sources, noPartOfABundle);
  const stale = names.filter(
    (name) => !existsSync(join(root, `dist/${name}.js`)) || stampOf(stampFile(name)) !== wanted,
  );
  if (stale.length === 0) return;
  console.error(`Đang dựng chương trình … / Building ${stale.join(', ')} …`);
  // In a process of its own: webpack's memory would stay with the program we start next.
  const code = await run(process.execPath, ['scripts/build.mjs', ...stale]);
  if (code !== 0) process.exit(code);
  for (const name of stale) stamp(stampFile(name), wanted);
}
