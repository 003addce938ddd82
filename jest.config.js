'use strict';

/**
 * One project per cost of a test, told apart by the file's suffix. `npm test` runs all but `engines`;
 * `npx jest --selectProjects unit` or `npx jest <path>` runs less.
 */
const { existsSync, readFileSync } = require('node:fs');
const { availableParallelism } = require('node:os');
const { join } = require('node:path');

const { paths } = JSON.parse(readFileSync(join(__dirname, 'tsconfig.json'), 'utf8')).compilerOptions;
const swc = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));

// tsconfig.json is the one list of aliases; webpack.config.js reads the same.
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([alias, [target]]) => [
    `^${alias.replace('*', '(.*)')}$`,
    `<rootDir>/${target.replace('./', '').replace('*', '$1')}`,
  ]),
);

// Packages that ship ES modules only: jest's own loader needs them translated.
const esmOnly = ['jose'];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  roots: ['apps', 'libs', 'scripts', 'test'].map((folder) => join(__dirname, folder)).filter(existsSync),
  moduleNameMapper,
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', { ...swc, $schema: undefined, swcrc: false }] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  setupFiles: ['reflect-metadata'],
  setupFilesAfterEnv: ['<rootDir>/scripts/steps/jest-patience.cjs'],
  testEnvironmentOptions: { globalsCleanup: 'on' },
};

// A spec waits more than it computes (for a browser, an office of its own): two at once even where there are two cores.
const maxWorkers = Math.max(2, availableParallelism() - 1);

module.exports = {
  maxWorkers,
  globalTeardown: '<rootDir>/scripts/steps/jest-stragglers.cjs',
  projects: [
    { ...base, displayName: 'unit', testMatch: ['**/*.spec.ts'] },
    { ...base, displayName: 'contract', testMatch: ['**/*.contract-spec.ts'] },
    { ...base, displayName: 'int', testMatch: ['**/*.int-spec.ts'] },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/**/*.e2e-spec.ts'],
      globalSetup: '<rootDir>/scripts/steps/jest-build.cjs',
    },
    {
      ...base,
      displayName: 'web',
      testMatch: ['<rootDir>/test/web/*.web-spec.ts'],
      globalSetup: '<rootDir>/scripts/steps/jest-browser.cjs',
    },
    {
      ...base,
      displayName: 'engines',
      testMatch: ['**/*.engine-spec.ts'],
      globalSetup: '<rootDir>/scripts/steps/jest-engines-up.cjs',
      globalTeardown: '<rootDir>/scripts/steps/jest-engines-down.cjs',
    },
  ],
};
