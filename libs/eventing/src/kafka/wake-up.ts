/** Sleeps until a time is over or somebody calls; a call while nobody sleeps counts for the next sleep. */
export class WakeUp {
  private called = false;
  private wake: (() => void) | undefined;

  now(): void {
    this.called = true;
    this.wake?.();
  }

  async within(timeoutMs: number): Promise<void> {
    if (!this.called) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.wake = undefined;
    this.called = false;
  }
}
