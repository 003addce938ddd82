import { Injectable } from '@nestjs/common';
import { INSTALLATION, type CalendarYearSetV1 } from '@donthu/contracts';
import { shippedCalendarYears, WorkingCalendar, type CalendarYear } from '@donthu/domain';
import { EventStore, lastVersionOf, type Commit } from '@donthu/eventing';

/** All calendar commits in one order; a commit's number is the edition of the whole calendar that it begins. */
export const CALENDAR_SERIES = 'calendar';

const PAGE = 100;

/** A calendar with the number that tells whether a newer one exists. */
export interface CalendarInForce {
  readonly edition: number;
  readonly calendar: WorkingCalendar;
}

export interface CalendarEdition {
  readonly edition: number;
  readonly year: number;
  /** Business time at which it was set, RFC 3339. */
  readonly setAt: string;
  /** For what follows from it. */
  readonly eventId: string;
  readonly correlationId: string;
}

/**
 * The working calendar of the installation: the shipped years, each replaced by what was set since. Read from the log, so
 * that every process computes with the newest one; editions that were in force before stay available.
 */
@Injectable()
export class CalendarBook {
  private readonly commits: Commit[] = [];
  private readonly calendars: WorkingCalendar[] = [new WorkingCalendar(shippedCalendarYears())];

  constructor(private readonly store: EventStore) {}

  /** What is in force now. */
  async current(): Promise<CalendarInForce> {
    await this.readOn();
    return { edition: this.commits.length, calendar: this.at(this.commits.length) };
  }

  /** The calendar as it was in an edition that has been read; the newest known for a later one. */
  at(edition: number): WorkingCalendar {
    const calendar = this.calendars[Math.min(edition, this.calendars.length - 1)];
    if (!calendar) throw new RangeError(`no calendar edition ${edition}`);
    return calendar;
  }

  /** Editions after `edition`, oldest first, as far as they have been read. */
  since(edition: number): CalendarEdition[] {
    return this.commits.slice(edition).map((commit, index) => ({
      edition: edition + index + 1,
      year: yearSetBy(commit).year,
      setAt: commit.meta.at,
      eventId: `${commit.id}:0`,
      correlationId: commit.meta.correlationId,
    }));
  }

  /** One year as it stands, with the version of its stream; version 0 is what came with the product, if anything did. */
  async year(year: number): Promise<{ readonly version: number; readonly year: CalendarYear | undefined }> {
    const { calendar } = await this.current();
    const last = this.commits.findLast((commit) => yearSetBy(commit).year === year);
    return { version: last ? lastVersionOf(last) : 0, year: calendar.years().find((known) => known.year === year) };
  }

  private async readOn(): Promise<void> {
    for (;;) {
      const found = await this.store.readSeries(INSTALLATION, CALENDAR_SERIES, this.commits.length, PAGE);
      for (const commit of found) this.add(commit);
      if (found.length < PAGE) return;
    }
  }

  /** Reads may overlap: what another one added already is passed over. */
  private add(commit: Commit): void {
    if (commit.number?.n !== this.commits.length + 1) return;
    this.calendars.push(this.at(this.commits.length).withYear(yearSetBy(commit)));
    this.commits.push(commit);
  }
}

function yearSetBy(commit: Commit): CalendarYear {
  const { year, state, days } = commit.events[0]?.data as CalendarYearSetV1;
  return { year, state, days };
}
