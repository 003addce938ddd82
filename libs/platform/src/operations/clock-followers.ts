import { Injectable } from '@nestjs/common';

/** Port: whoever must act when business time was moved by hand, such as the scanner of deadlines. */
export abstract class ClockFollower {
  /** Resolves once everything that follows from the new time can be read. */
  abstract clockMoved(now: Date): Promise<void>;
}

/** All followers of a process; each adds itself when its module starts. */
@Injectable()
export class ClockFollowers {
  private readonly followers: ClockFollower[] = [];

  add(follower: ClockFollower): void {
    this.followers.push(follower);
  }

  async clockMoved(now: Date): Promise<void> {
    for (const follower of this.followers) await follower.clockMoved(now);
  }
}
