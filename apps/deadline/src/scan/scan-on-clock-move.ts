import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClockFollower, ClockFollowers } from '@donthu/platform/operations';
import { CalendarJobs } from '../change-calendar/calendar-jobs';
import { DeadlineScanner } from './deadline-scanner';

/** When business time is moved by hand, then whoever moved it is answered only once every alert due by then can be read. */
@Injectable()
export class ScanOnClockMove extends ClockFollower implements OnModuleInit {
  constructor(
    private readonly scanner: DeadlineScanner,
    private readonly jobs: CalendarJobs,
    private readonly followers: ClockFollowers,
  ) {
    super();
  }

  onModuleInit(): void {
    this.followers.add(this);
  }

  override async clockMoved(): Promise<void> {
    await this.jobs.idle();
    await this.scanner.catchUp();
  }
}
