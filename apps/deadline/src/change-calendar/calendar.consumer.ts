import { Controller } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { CalendarJobs } from './calendar-jobs';
import { CALENDAR_CONSUMER } from './calendar-sweep';

/** When a calendar year was set, then its job runs, also where the process that set it is gone. The job keeps its own progress. */
@Controller()
export class CalendarConsumer {
  constructor(private readonly jobs: CalendarJobs) {}

  @EventPattern('calendar.year-set.v1', { consumer: CALENDAR_CONSUMER })
  async onYearSet(): Promise<void> {
    await this.jobs.wake();
  }
}
