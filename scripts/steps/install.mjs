import { fingerprint, stamp, stampOf } from './fingerprint.mjs';
import { run } from './child.mjs';

const stampFile = 'node_modules/.donthu-installed';

/** Installs exactly what the lock says when node_modules is missing or the lock has changed since. */
export async function ensureInstalled() {
  const wanted = `${fingerprint(['package-lock.json', '.npmrc'])} ${process.platform}-${process.arch}`;
  if (stampOf(stampFile) === wanted) return;
  console.error('Đang cài thư viện (npm ci) … / Installing packages (npm ci) …');
  const code = await npm(['ci', '--include=dev', '--loglevel', 'error']);
  if (code !== 0) {
    console.error('Cài thư viện không thành công. / The packages could not be installed.');
    process.exit(code);
  }
  stamp(stampFile, wanted);
}

/** npm's own script where npm started us: `npm` is no executable on Windows. */
const npm = (args) => {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args]) : run('npm', args);
};
