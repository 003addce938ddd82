'use strict';

/**
 * Something that a test left open now and then keeps jest's process from ending, which would cost a whole run its verdict.
 * When the process still lives after a while it says what holds it, and ends with the verdict that the tests had.
 */
const PATIENCE_MS = 15_000;

module.exports = async () => {
  // Unreferenced: it fires only where something else keeps the process alive.
  setTimeout(() => {
    console.error(`Left open by a test: ${process.getActiveResourcesInfo().join(', ')}`);
    for (const handle of process._getActiveHandles()) {
      const { fd, pid, spawnargs, remotePort, localPort, listening } = handle;
      console.error(
        `  ${handle.constructor.name} ${JSON.stringify({ fd, pid, spawnargs, remotePort, localPort, listening })}`,
      );
    }
    process.exit();
  }, PATIENCE_MS).unref();
};
