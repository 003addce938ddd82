import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DeadlineScanner } from './deadline-scanner';

/** Milliseconds of the system's clock; a new day of business time is met at the next beat. */
const BEAT_MS = 60_000;

/** Scans at the start, which catches up after downtime, and every minute. */
@Injectable()
export class ScanTimer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly scanner: DeadlineScanner) {}

  onApplicationBootstrap(): void {
    this.scanner.poke();
    this.timer = setInterval(() => this.scanner.poke(), BEAT_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.scanner.stop();
  }
}
