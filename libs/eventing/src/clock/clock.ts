/** Business time. Sessions, throttles, leases, timeouts and retries run on the system's clock instead. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Stands still until moved; never moves back. */
export class ManualClock extends Clock {
  private current: Date;

  /** `keep` makes a new position durable before it counts, so that a restart goes on where the clock stood. */
  constructor(
    start: Date,
    private readonly keep: (to: Date) => Promise<void> = async () => undefined,
  ) {
    super();
    this.current = start;
  }

  override now(): Date {
    return new Date(this.current);
  }

  /** False when `to` lies before the present; nothing moves then. */
  async moveTo(to: Date): Promise<boolean> {
    if (to.getTime() < this.current.getTime()) return false;
    await this.keep(to);
    this.current = new Date(to);
    return true;
  }
}
