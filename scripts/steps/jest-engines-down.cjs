'use strict';

/** After specs on real engines: removes the containers of this run; servers named by the environment are left alone. */
module.exports = async () => {
  await Promise.all((globalThis.donthuContainers ?? []).map((container) => container.stop()));
};
