const KEPT = 'donthu.wanted';

interface Wanted {
  readonly address: string;
  /** Who sat here; undefined where nobody had signed in yet. */
  readonly officer?: string | undefined;
}

/** Where this window was, or was to go, when it had to leave for the sign-in. */
export function keepWanted(officer: string | undefined): void {
  const address = `${location.pathname}${location.search}`;
  sessionStorage.setItem(KEPT, JSON.stringify({ address, officer } satisfies Wanted));
}

export function forgetWanted(): void {
  sessionStorage.removeItem(KEPT);
}

/** Once, and not for another officer than the one who was there. */
export function takeWanted(officer: string): string | undefined {
  const kept = sessionStorage.getItem(KEPT);
  forgetWanted();
  if (kept === null) return undefined;
  const wanted = JSON.parse(kept) as Wanted;
  return wanted.officer === undefined || wanted.officer === officer ? wanted.address : undefined;
}
