'use strict';

// How long one test may take, in milliseconds, by the cost its suffix announces. Two cores are assumed, and company.
const patience = [
  [/\.e2e-spec\.ts$/, 120_000],
  [/\.web-spec\.ts$/, 120_000],
  [/\.engine-spec\.ts$/, 180_000],
  [/\.int-spec\.ts$/, 20_000],
];

const { testPath } = expect.getState();
jest.setTimeout(patience.find(([suffix]) => suffix.test(testPath))?.[1] ?? 10_000);
