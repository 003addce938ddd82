'use strict';

/** Before whole-system specs: they start the built apps as a user does. */
module.exports = async () => {
  const { ensureBuilt, ensureWebBuilt, entries } = await import('./bundle.mjs');
  await ensureBuilt(Object.keys(entries()).filter((name) => name.startsWith('apps/')));
  await ensureWebBuilt();
};
