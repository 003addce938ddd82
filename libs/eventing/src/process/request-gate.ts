/** Longest time (milliseconds, system clock) a consumer stands back for requests: its lag stays bounded. */
const MAX_YIELD_MS = 40;

/** Requests come before projections: consumers let running requests finish first, for a bounded time. */
export class RequestGate {
  private running = 0;

  enter(): void {
    this.running += 1;
  }

  leave(): void {
    this.running -= 1;
  }

  async yieldToRequests(): Promise<void> {
    await turn();
    const until = Date.now() + MAX_YIELD_MS;
    while (this.running > 0 && Date.now() < until) await turn();
  }
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
