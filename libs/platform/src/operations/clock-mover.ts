import { Injectable } from '@nestjs/common';
import { Clock, ManualClock } from '@donthu/eventing';
import { ClockFollowers } from './clock-followers';

export type ClockMove = 'moved' | 'backwards' | 'not_manual';

/** Moves the manual clock of this process; moves come one after the other, each with all that follows from it. */
@Injectable()
export class ClockMover {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clock: Clock,
    private readonly followers: ClockFollowers,
  ) {}

  /** Business time of a manual clock; `undefined` when time goes by itself. */
  now(): Date | undefined {
    return this.clock instanceof ManualClock ? this.clock.now() : undefined;
  }

  /** Resolves once every follower has caught up. The same time again is no move back: what failed may be tried again. */
  move(to: Date): Promise<ClockMove> {
    const mine = this.last.then(() => this.moveNow(to));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async moveNow(to: Date): Promise<ClockMove> {
    if (!(this.clock instanceof ManualClock)) return 'not_manual';
    if (!(await this.clock.moveTo(to))) return 'backwards';
    await this.followers.clockMoved(to);
    return 'moved';
  }
}
