'use strict';

/**
 * The arrows of the house. Each rule says what goes wrong without it.
 * `npm run arrows` checks them; docs/architecture.md draws them.
 */
const apps = '^apps/([^/]+)/';
/** Folders of adapters, each named after the engine it speaks to. */
const adapter = '(embedded|mongo|kafka|gridfs|folder)';
const testCode = '(spec\\.ts$|^test/|^libs/testing/|^scripts/)';

/** A rule that refuses an import. */
const refuse = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    refuse(
      'no-cycles',
      'Files that need each other are one file in disguise: neither can be read, tested or loaded alone.',
      {},
      { circular: true },
    ),
    refuse(
      'apps-do-not-import-apps',
      'Each app must be able to run as a process of its own; what it needs of another comes by event or HTTP. ' +
        'Only office puts them together.',
      { path: apps, pathNot: '^apps/office/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    refuse(
      'office-takes-modules-only',
      'Office composes whole apps: reaching further in would couple it to their insides.',
      { path: '^apps/office/', pathNot: testCode },
      { path: '^apps/(?!office/)', pathNot: '\\.module\\.ts$' },
    ),
    refuse(
      'web-takes-domain-alone',
      'What runs in a browser is sent to everybody: only rules that are pure and public may be in it; the rest is asked over HTTP.',
      { path: '^apps/web/' },
      { path: '^(apps/(?!web/)|libs/(?!domain/))' },
    ),
    refuse(
      'libs-do-not-import-apps',
      'A library serves all apps; one that knows an app can be used by that app alone.',
      { path: '^libs/' },
      { path: '^apps/' },
    ),
    refuse(
      'domain-is-pure',
      'The rules of the law must be testable in microseconds and readable without any framework: ' +
        'domain may take types from contracts and nothing else, packages and Node included.',
      { path: '^libs/domain/', pathNot: 'spec\\.ts$' },
      { pathNot: ['^libs/domain/', '^libs/contracts/'] },
    ),
    refuse(
      'domain-takes-types-from-contracts',
      'Contracts are the wire format: rules may name its types, but must run without it.',
      { path: '^libs/domain/', pathNot: 'spec\\.ts$' },
      { path: '^libs/contracts/', dependencyTypesNot: ['type-only'] },
    ),
    refuse(
      'contracts-know-nothing-of-ours',
      'Contracts are what others build on: whatever they imported would be promised with them.',
      { path: '^libs/contracts/', pathNot: 'spec\\.ts$' },
      { path: '^(apps|libs)/', pathNot: '^libs/contracts/' },
    ),
    refuse(
      'testing-stays-in-tests',
      'Clocks that can be set and stores that can be made to fail must never reach an office.',
      { path: '^(apps|libs)/', pathNot: testCode },
      { path: '^libs/testing/' },
    ),
    refuse(
      'nothing-imports-a-spec',
      'A test that others lean on cannot be changed; what is shared between tests lies in libs/testing.',
      {},
      { path: 'spec\\.ts$' },
    ),
    refuse(
      'adapters-meet-ports-in-modules',
      'Which engine runs below is decided in one place, libs/platform, or in a module; ' +
        'any other code that imports an adapter runs on that engine only.',
      {
        path: '^(apps|libs)/',
        pathNot: ['\\.module\\.ts$', '/index\\.ts$', 'spec\\.ts$', '^libs/testing/', '^libs/platform/', `/${adapter}/`],
      },
      { path: `^libs/.+/${adapter}/` },
    ),
    refuse(
      'adapters-do-not-meet',
      'An adapter that uses another is not a second way of doing the thing but a part of the first.',
      { path: `/${adapter}/`, pathNot: 'spec\\.ts$' },
      {
        path: `^libs/.+/${adapter}/`,
        pathNot: '/$1/',
      },
    ),
    refuse(
      'only-declared-packages',
      'A package that comes along with another one disappears with it.',
      { path: '^(apps|libs)/', pathNot: testCode },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    ),
    refuse(
      'everything-resolves',
      'An import that leads nowhere fails at run time, in the middle of a request.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^apps/web/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default', 'import'] },
    progress: { type: 'none' },
  },
};
