export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The mail server said no for good: trying again would change nothing. The message carries a code, never an address. */
export class RefusedMailError extends Error {
  constructor(code: number) {
    super(`refused with ${code}`);
    this.name = 'RefusedMailError';
  }
}

/** Port: tells people outside the application. */
export abstract class Notifier {
  /** False where the installation sends no mail; then nothing is queued either. */
  abstract readonly active: boolean;

  /**
   * Resolves when the mail server has taken the mail over; that it arrives is not promised. Throws `RefusedMailError`, or
   * anything else when trying again later may help (then it may have been taken over all the same).
   */
  abstract send(mail: Mail): Promise<void>;
}

export class NoMail extends Notifier {
  override readonly active = false;

  override send(): Promise<void> {
    return Promise.reject(new RefusedMailError(0));
  }
}
