/** Lets a few pieces of work run at once and a bounded number wait. */
export class Turnstile {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly maxRunning: number,
    private readonly maxWaiting: number,
    /** Made when even the queue is full. */
    private readonly refusal: () => Error,
  ) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.maxRunning) await this.wait();
    else this.running += 1;
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async wait(): Promise<void> {
    if (this.waiting.length >= this.maxWaiting) throw this.refusal();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The place passes on to the next in the queue. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
