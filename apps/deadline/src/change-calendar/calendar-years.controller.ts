import { Controller, Get } from '@nestjs/common';
import { CalendarBook } from '../calendar/calendar-book';
import { CalendarJobs } from './calendar-jobs';
import { shownProgress } from './job-log';

/** Which years have a calendar, how firm each is, and how far the due dates follow its last change. */
@Controller('api/deadline/calendars')
export class CalendarYearsController {
  constructor(
    private readonly book: CalendarBook,
    private readonly jobs: CalendarJobs,
  ) {}

  @Get()
  async list() {
    const { calendar } = await this.book.current();
    const items = calendar.years().map(async ({ year, state }) => {
      const { version } = await this.book.year(year);
      const job = version > 0 ? await this.jobs.progressOf(year) : undefined;
      return { year, state, version, job: job ? shownProgress(job) : null };
    });
    return { items: await Promise.all(items), nextCursor: null };
  }
}
