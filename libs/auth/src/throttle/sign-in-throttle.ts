import { retryLater } from '@donthu/http';
import { addressKey } from './address-key';
import { SlidingWindow } from './sliding-window';

const WINDOW_MS = 15 * 60_000;
/** Wrong guesses for one account from one address, and from one address for all accounts, in a quarter of an hour. */
const PER_ACCOUNT_AND_ADDRESS = 10;
const PER_ADDRESS = 100;

/**
 * Slows guessing down per account *and* address: whoever guesses at an account cannot lock its owner out, who sits
 * somewhere else.
 */
export class SignInThrottle {
  private readonly pairs: SlidingWindow;
  private readonly addresses: SlidingWindow;

  constructor(nowMs: () => number = Date.now) {
    this.pairs = new SlidingWindow({ limit: PER_ACCOUNT_AND_ADDRESS, windowMs: WINDOW_MS }, nowMs);
    this.addresses = new SlidingWindow({ limit: PER_ADDRESS, windowMs: WINDOW_MS }, nowMs);
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
