import { Controller, Get, Param } from '@nestjs/common';
import { problem } from '@donthu/http';
import { CalendarJobs } from './calendar-jobs';
import { shownProgress, type JobProgress } from './job-log';

@Controller('api/deadline/calendar-jobs')
export class CalendarJobsController {
  constructor(private readonly jobs: CalendarJobs) {}

  @Get(':year')
  async get(@Param('year') year: string): Promise<Omit<JobProgress, 'cursor'>> {
    const progress = /^\d{4}$/.test(year) ? await this.jobs.progressOf(Number(year)) : undefined;
    if (!progress) throw problem('CALENDAR.NOT_FOUND');
    return shownProgress(progress);
  }
}
