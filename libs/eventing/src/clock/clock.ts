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

  constructor(start: Date) {
    super();
    this.current = start;
  }

  override now(): Date {
    return new Date(this.current);
  }

  /** False when `to` lies before the present; nothing moves then. */
  moveTo(to: Date): boolean {
    if (to.getTime() < this.current.getTime()) return false;
    this.current = new Date(to);
    return true;
  }
}
