import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { INSTALLATION } from '@donthu/contracts';
import { Clock, EventStore, lastVersionOf } from '@donthu/eventing';
import type { CalendarEdition } from '../calendar/calendar-book';
import type { SweepCursor } from './touched-petitions';

/** How far the recomputation after a calendar change has come. */
export interface JobProgress {
  readonly edition: number;
  readonly year: number;
  readonly state: 'running' | 'done';
  /** Petitions looked at, and how many there were to look at when it began. */
  readonly done: number;
  readonly total: number;
  /** Due dates that moved. After a crash the page that was interrupted is not counted. */
  readonly moved: number;
  readonly cursor?: SweepCursor;
}

/** What callers are told; where the sweep stands is its own affair. */
export function shownProgress({ cursor: _, ...shown }: JobProgress): Omit<JobProgress, 'cursor'> {
  return shown;
}

/** The jobs' own durable memory, one unpublished stream per calendar edition, so that a restart goes on where one stood. */
@Injectable()
export class JobLog {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  async read(edition: number): Promise<JobProgress | undefined> {
    const last = (await this.store.readStream(streamOf(edition))).at(-1);
    return last && (last.events.at(-1)?.data as JobProgress | undefined);
  }

  /** Two processes may run one job; the later word counts. */
  async write(progress: JobProgress, { correlationId, eventId }: CalendarEdition): Promise<void> {
    const stream = streamOf(progress.edition);
    for (let written = false; !written;) {
      const last = (await this.store.readStream(stream)).at(-1);
      const { outcome } = await this.store.append({
        id: uuidv7(),
        unit: INSTALLATION,
        stream,
        version: (last ? lastVersionOf(last) : 0) + 1,
        events: [{ type: 'calendar-job.progressed', data: { ...progress } }],
        unpublished: true,
        meta: {
          actor: { id: 'deadline.calendar', role: 'system' },
          at: this.clock.now().toISOString(),
          correlationId,
          causationId: eventId,
        },
      });
      written = outcome !== 'version_conflict';
    }
  }
}

function streamOf(edition: number): string {
  return `calendar-job/${edition}`;
}
