import type { Page } from 'playwright-core';

/** In the page: the client whose cache holds every answer that a screen shows. */
const CLIENT = `(() => {
  const root = document.getElementById('root');
  const key = Object.keys(root).find((name) => name.startsWith('__reactContainer'));
  const find = (fiber) => {
    for (let at = fiber; at; at = at.sibling) {
      const client = at.memoizedProps?.client;
      if (client?.getQueryCache) return client;
      const below = find(at.child);
      if (below) return below;
    }
  };
  const client = find(root[key].stateNode.current.child ?? root[key]);
  if (!client || client.getQueryCache().getAll().length === 0) throw new Error('no query cache was found');
  return client;
})()`;

/** Everything the web app keeps: the query cache, storages and the page itself, as one text. */
export function everythingKept(page: Page): Promise<string> {
  return page.evaluate(`((client) => {
    const cached = [...client.getQueryCache().getAll(), ...client.getMutationCache().getAll()];
    const states = cached.map(({ queryKey = null, state }) => [queryKey, state]);
    return JSON.stringify([states, { ...localStorage }, { ...sessionStorage }, document.documentElement.outerHTML]);
  })(${CLIENT})`);
}

/** The screen has all its answers: nothing is being asked for, nor is after it was drawn twice more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('#main h1').first().waitFor();
  await page.evaluate(`((client) => new Promise((done) => {
    let quiet = 0;
    const look = () => {
      quiet = client.isFetching() === 0 ? quiet + 1 : 0;
      if (quiet > 2) done();
      else requestAnimationFrame(look);
    };
    look();
  }))(${CLIENT})`);
}
