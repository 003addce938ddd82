import { InfrastructureError } from '../store/event-store';

/** Longest time (milliseconds) an append tries to find out what became of it before it tells its caller to try again. */
const GIVE_UP_AFTER_MS = 10_000;
const FIRST_DELAY_MS = 5;
const LONGEST_DELAY_MS = 500;

/** Spaces the tries of one bulk. */
export class RetryBudget {
  private readonly until = Date.now() + GIVE_UP_AFTER_MS;
  private delayMs = FIRST_DELAY_MS;

  /** Waits before the next try; throws `cause` (or an `InfrastructureError`) when the time is used up. */
  async next(cause?: unknown): Promise<void> {
    if (Date.now() >= this.until)
      throw cause instanceof Error ? cause : new InfrastructureError('MongoDB: a write could not be settled in time');
    const jittered = this.delayMs * (0.5 + Math.random()); // two sequencers that met once shall not meet again
    await new Promise((resolve) => setTimeout(resolve, jittered));
    this.delayMs = Math.min(this.delayMs * 2, LONGEST_DELAY_MS);
  }
}
