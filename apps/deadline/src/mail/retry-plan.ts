const MINUTE_MS = 60_000;

/** Waits after failed attempts: a mail server that is away comes back within a day, or somebody has to look. */
const WAITS_MS = [1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE_MS);

/** Milliseconds until the next attempt after `attempts` failed ones; undefined when it is given up. */
export function waitAfter(attempts: number): number | undefined {
  return WAITS_MS[attempts - 1];
}

/** How long (milliseconds) one attempt may take before another process may try. */
export const ATTEMPT_MS = 2 * MINUTE_MS;
