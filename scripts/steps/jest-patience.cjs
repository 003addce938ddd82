'use strict';

// How long one test may take, in milliseconds, by the cost its suffix announces. Two cores are assumed, and company:
// it is there to end what hangs, not to tell what is slow.
const patience = [
  [/\.e2e-spec\.ts$/, 300_000],
  [/\.web-spec\.ts$/, 300_000],
  [/\.engine-spec\.ts$/, 300_000],
  [/\.int-spec\.ts$/, 60_000],
];

const { testPath } = expect.getState();
jest.setTimeout(patience.find(([suffix]) => suffix.test(testPath))?.[1] ?? 30_000);
