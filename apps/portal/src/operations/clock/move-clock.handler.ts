import { Injectable } from '@nestjs/common';
import { problem } from '@donthu/http';
import { ClockMover } from '@donthu/platform/operations';
import { OtherServices } from '../other-services';

/** Its answer says that every alert due by the new time can be read, so it must find the others there already. */
const LAST = 'deadline';

@Injectable()
export class MoveClockHandler {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly mover: ClockMover,
    private readonly others: OtherServices,
  ) {}

  /** Throws 404 when time goes by itself. */
  now(): Date {
    const now = this.mover.now();
    if (!now) throw problem('NOT_FOUND');
    return now;
  }

  /** Moves business time everywhere. Throws 404, 422 `CLOCK.BACKWARDS`; 503 when a service is away: the same move may be tried again. */
  execute(to: Date): Promise<Date> {
    const mine = this.last.then(() => this.move(to));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async move(to: Date): Promise<Date> {
    if (to.getTime() < this.now().getTime())
      throw problem('CLOCK.BACKWARDS', { extras: { now: this.now().toISOString() } });
    const body = { now: to.toISOString() };
    const first = this.others.names.filter((name) => name !== LAST);
    await Promise.all(first.map((name) => this.others.ask(name, 'clock', body)));
    await this.mover.move(to);
    if (this.others.names.includes(LAST)) await this.others.ask(LAST, 'clock', body);
    return this.now();
  }
}
