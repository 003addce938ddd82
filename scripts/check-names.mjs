// A folder is a capability, a file name is a role: refuses names that say neither. No dependencies.
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { root } from './steps/child.mjs';

const roles = [
  ...['module', 'controller', 'consumer', 'handler', 'policy', 'view', 'store', 'schema', 'dto', 'event', 'errors'],
  ...['config', 'spec', 'int-spec', 'contract-spec', 'e2e-spec', 'engine-spec', 'web-spec'],
];
const saysNothing = ['utils', 'util', 'common', 'helpers', 'helper', 'shared', 'misc'];
const deepest = 4;

/** What is wrong with the name of a TypeScript file, as sentences; the path is relative to the root. */
function faultsOf(path) {
  const parts = path.replace(/\.ts$/, '').split('/');
  const suffixes = parts
    .at(-1)
    .split('.')
    .slice(1)
    .filter((suffix) => !/^v\d+$/.test(suffix));
  const depth = parts.includes('src') ? parts.length - 2 - parts.indexOf('src') : 0;
  return [
    ...suffixes
      .filter((suffix) => !roles.includes(suffix))
      .map((suffix) => `".${suffix}" is no role (${roles.join(' ')})`),
    ...parts.filter((part) => saysNothing.includes(part)).map((part) => `"${part}" says nothing`),
    ...(depth > deepest ? [`${depth} folders under src, at most ${deepest}`] : []),
  ];
}

const sources = ['apps', 'libs', 'test', 'scripts']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
  .map((entry) =>
    relative(root, join(entry.parentPath ?? entry.path ?? dirname(root), entry.name)).replaceAll('\\', '/'),
  )
  .filter((path) => !path.startsWith('apps/web/'));

const faults = sources.flatMap((path) => faultsOf(path).map((fault) => `${path}: ${fault}`));
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
