import { retryLater } from '@donthu/http';
import { addressKey } from './address-key';
import { SlidingWindow } from './sliding-window';

/** How long a wrong guess counts, and so the longest wait. */
export const SIGN_IN_WINDOW_MS = 15 * 60_000;
/** Wrong guesses for one account from one address, and from one address for all accounts, in a quarter of an hour. */
export const GUESSES_PER_ACCOUNT = 10;
const PER_ADDRESS = 100;

/**
 * Slows guessing down per account *and* address: whoever guesses at an account cannot lock its owner out, who sits
 * somewhere else.
 */
export class SignInThrottle {
  private readonly pairs: SlidingWindow;
  private readonly addresses: SlidingWindow;

  constructor(nowMs: () => number = Date.now) {
    this.pairs = new SlidingWindow({ limit: GUESSES_PER_ACCOUNT, windowMs: SIGN_IN_WINDOW_MS }, nowMs);
    this.addresses = new SlidingWindow({ limit: PER_ADDRESS, windowMs: SIGN_IN_WINDOW_MS }, nowMs);
  }

  /**
   * Counts the try as wrong before its password is checked, so that a thousand at once are no thousand free guesses.
   * Throws 429 `AUTH.TOO_MANY_GUESSES` with `Retry-After`.
   */
  attempt(username: string, address: string): void {
    const [pair, from] = keysOf(username, address);
    const waitMs = Math.max(this.pairs.waitMs(pair), this.addresses.waitMs(from));
    if (waitMs > 0) throw retryLater('AUTH.TOO_MANY_GUESSES', waitMs / 1000);
    this.pairs.hit(pair);
    this.addresses.hit(from);
  }

  /** No further guess at this account is let in from there now; whether it has an owner or not. */
  isLocked(username: string, address: string): boolean {
    return this.pairs.waitMs(keysOf(username, address)[0]) > 0;
  }

  /** The password was right: the try does not count, nor those before it for this account. */
  succeeded(username: string, address: string): void {
    const [pair, from] = keysOf(username, address);
    this.pairs.forget(pair);
    this.addresses.forgive(from);
  }
}

function keysOf(username: string, address: string): [string, string] {
  const from = addressKey(address);
  return [`${username.normalize('NFC').toLowerCase()}|${from}`, from];
}
