import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { INSTALLATION, type CalendarYearSetV1 } from '@donthu/contracts';
import type { CalendarYear } from '@donthu/domain';
import { Clock, EventStore, RefusedError, type Commit } from '@donthu/eventing';
import { answer, type Answer } from '@donthu/http';
import type { CommandCall } from '@donthu/platform';
import { CALENDAR_SERIES, CalendarBook } from '../calendar/calendar-book';
import { CalendarJobs } from './calendar-jobs';
import { changedDays } from './changed-days';

/** Sets the calendar of a year. The dates that lean on it follow as a job. */
@Injectable()
export class SetCalendarHandler {
  constructor(
    private readonly store: EventStore,
    private readonly book: CalendarBook,
    private readonly clock: Clock,
    private readonly jobs: CalendarJobs,
  ) {}

  /**
   * Refuses with 428 without a version, 412 with an old one; the version of a year never set is 0. A year that has
   * no calendar yet does not exist, so that its first one needs no version.
   */
  async execute({ context, ifMatch }: CommandCall, proposed: CalendarYear): Promise<Answer<{ version: number }>> {
    const { version, year: present } = await this.book.year(proposed.year);
    if (ifMatch === undefined && present) throw new RefusedError('PRECONDITION.REQUIRED', { version });
    if (ifMatch !== undefined && ifMatch !== version) throw new RefusedError('PRECONDITION.STALE', { version });
    const stream = `calendar/${proposed.year}`;
    if (present && !changedDays(present, proposed)) return answerAt(stream, version);
    const { year, state, days } = proposed;
    const data: CalendarYearSetV1 = { year, state, days: [...days] };
    const id = uuidv7();
    const build = (n: number): Commit => ({
      id,
      unit: INSTALLATION,
      stream,
      version: version + 1,
      events: [{ type: 'calendar.year-set.v1', data }],
      number: { series: CALENDAR_SERIES, n },
      meta: {
        actor: context.actor,
        at: this.clock.now().toISOString(),
        correlationId: context.correlationId,
        ...(context.traceparent !== undefined && { traceparent: context.traceparent }),
      },
    });
    const result = await this.store.appendNumbered({ unit: INSTALLATION, series: CALENDAR_SERIES, id, build });
    if (result.outcome !== 'committed' && result.outcome !== 'duplicate') {
      throw new RefusedError('PRECONDITION.STALE', { version: (await this.book.year(year)).version });
    }
    await this.jobs.wake();
    return answerAt(stream, version + 1);
  }
}

function answerAt(stream: string, version: number): Answer<{ version: number }> {
  return answer({ version }, { version, ...(version > 0 && { seen: [{ stream, version }] }) });
}
