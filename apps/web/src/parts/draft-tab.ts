const TAB = 'donthu.tab';
const LOCK = 'donthu.tab.';
/** A reloaded page waits for its predecessor to let go; a duplicated window, which began with the same name, waits in vain. */
const MOST_WAIT_MS = 500;

/** The name of this window: the same over a reload, and held for as long as the page is there. */
export async function holdTab(): Promise<string> {
  const known = sessionStorage.getItem(TAB);
  if (known !== null && (await hold(known))) return known;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem(TAB, fresh);
  await hold(fresh);
  return fresh;
}

/** Names of all windows of this browser that are there now. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  const names = held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
  return new Set(names);
}

function hold(tab: string): Promise<boolean> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(MOST_WAIT_MS);
    const untilGone = () => {
      resolve(true);
      return new Promise<never>(() => undefined);
    };
    navigator.locks.request(LOCK + tab, { signal }, untilGone).catch(() => resolve(false));
  });
}
