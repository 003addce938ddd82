import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root, run } from './child.mjs';

/** Installs exactly what the lock says when node_modules is missing or holds something else. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Đang cài thư viện (npm ci) … / Installing packages (npm ci) …');
  const code = await npm(['ci', '--include=dev', '--loglevel', 'error']);
  if (code === 0) return;
  console.error('Cài thư viện không thành công. / The packages could not be installed.');
  process.exit(code);
}

/**
 * npm's own record of what it installed is written last, so a broken install leaves none. It is compared by content:
 * an `npm install` that changed the lock has installed what the lock says and needs no second time.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  delete wanted['']; // the project itself
  const present = packagesOf('node_modules/.package-lock.json');
  const isThere = ([path, { version, integrity, optional, devOptional }]) =>
    path in present
      ? present[path].version === version && present[path].integrity === integrity
      : Boolean(optional ?? devOptional); // built for another system
  return Object.entries(wanted).every(isThere) && Object.keys(present).every((path) => path in wanted);
}

const packagesOf = (file) =>
  existsSync(join(root, file)) ? JSON.parse(readFileSync(join(root, file), 'utf8')).packages : {};

/** npm's own script where npm started us: `npm` is no executable on Windows. */
const npm = (args) => {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args]) : run('npm', args);
};
