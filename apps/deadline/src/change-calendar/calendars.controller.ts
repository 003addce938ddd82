import { Body, Controller, Get, Param, Put, Query, UseGuards } from '@nestjs/common';
import { RefusedError } from '@donthu/eventing';
import { answer, problem } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import { CalendarBook } from '../calendar/calendar-book';
import { CalendarDto, SetCalendarQuery } from './calendar.dto';
import { DryRunHandler } from './dry-run.handler';
import { KnownYear } from './known-year';
import { readCalendarYear } from './read-calendar-year';
import { SetCalendarHandler } from './set-calendar.handler';

@Controller('api/deadline/calendars')
@UseGuards(KnownYear)
export class CalendarsController {
  constructor(
    private readonly book: CalendarBook,
    private readonly setting: SetCalendarHandler,
    private readonly dryRun: DryRunHandler,
  ) {}

  @Get(':year')
  async get(@Param('year') text: string) {
    const number = Number(text);
    const { version, year } = await this.book.year(number);
    if (!year) throw problem('CALENDAR.NOT_FOUND');
    const { state, days } = year;
    return answer(
      { year: number, state, days, version },
      { version, ...(version > 0 && { seen: [{ stream: `calendar/${number}`, version }] }) },
    );
  }

  @Put(':year')
  async set(
    @InCommand() call: CommandCall,
    @Param('year') text: string,
    @Query() query: SetCalendarQuery,
    @Body() body: CalendarDto,
  ) {
    const proposed = readCalendarYear(Number(text), body);
    if (query.dryRun !== true) return this.setting.execute(call, proposed);
    const { version } = await this.book.year(proposed.year);
    if (call.ifMatch !== undefined && call.ifMatch !== version)
      throw new RefusedError('PRECONDITION.STALE', { version });
    return this.dryRun.execute(proposed);
  }
}
