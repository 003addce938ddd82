import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { EventBus } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { CalendarBook, type CalendarEdition } from '../calendar/calendar-book';
import { OBLIGATIONS_CONSUMER } from '../watch/obligations-keeper';
import { CalendarSweep } from './calendar-sweep';
import { JobLog, type JobProgress } from './job-log';
import { countTouched } from './touched-petitions';

/** Milliseconds (system clock) between looks whether the views have caught up with the log. */
const LOOK_MS = 50;
const AGAIN_AFTER_FAILURE_MS = 5_000;

/** Recomputes what a calendar change touches: in the background, edition after edition, resumed after a restart. */
@Injectable()
export class CalendarJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('deadline.calendar');
  private running: Promise<void> | undefined;
  private finished = 0;
  private stopping = false;
  private caughtUp = false;

  constructor(
    private readonly book: CalendarBook,
    private readonly sweep: CalendarSweep,
    private readonly log: JobLog,
    private readonly views: ViewStore,
    private readonly bus: EventBus,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  /** Starts whatever is not done; resolves as soon as it is known what that is. */
  async wake(): Promise<void> {
    const { edition } = await this.book.current();
    if (edition > this.finished) this.running ??= this.run();
  }

  /** Resolves when no job is left. */
  async idle(): Promise<void> {
    await this.running;
  }

  /** Of the latest change of that year; undefined when it was never changed. */
  async progressOf(year: number): Promise<JobProgress | undefined> {
    await this.book.current();
    const edition = this.book.since(0).findLast((known) => known.year === year);
    if (!edition) return undefined;
    return (
      (await this.log.read(edition.edition)) ?? {
        edition: edition.edition,
        year,
        state: 'running',
        done: 0,
        total: 0,
        moved: 0,
      }
    );
  }

  private async run(): Promise<void> {
    for (
      let next = this.book.since(this.finished)[0];
      next && !this.stopping;
      next = this.book.since(this.finished)[0]
    ) {
      try {
        await this.finish(next);
        if (!this.stopping) this.finished = next.edition;
      } catch (error) {
        this.logger.error(
          `recomputation after calendar edition ${next.edition} failed`,
          error instanceof Error ? error.stack : undefined,
        );
        await pause(AGAIN_AFTER_FAILURE_MS);
      }
    }
    // In the same turn as the last look: who wakes us from now on finds nothing running.
    this.running = undefined;
  }

  private async finish(edition: CalendarEdition): Promise<void> {
    let progress = await this.log.read(edition.edition);
    if (progress?.state === 'done') return;
    await this.untilCaughtUp();
    const span = this.sweep.spanOf(edition);
    const total = span ? await countTouched(this.views, span) : 0;
    progress ??= { edition: edition.edition, year: edition.year, state: 'running', done: 0, total, moved: 0 };
    while (span && !this.stopping) {
      const { read, moved, next } = await this.sweep.page(edition, span, progress.cursor);
      const { cursor: _, ...counts } = progress;
      progress = {
        ...counts,
        done: progress.done + read,
        moved: progress.moved + moved,
        ...(next && { cursor: next }),
      };
      if (!next) break;
      await this.log.write(progress, edition);
    }
    if (!this.stopping) await this.log.write({ ...progress, state: 'done' }, edition);
  }

  /** A view that is still being rebuilt does not show every petition; once it does, it goes on doing so. */
  private async untilCaughtUp(): Promise<void> {
    while (!this.caughtUp && !this.stopping) {
      this.caughtUp = this.bus.health().some(({ consumer, lag }) => consumer === OBLIGATIONS_CONSUMER && lag === 0);
      if (!this.caughtUp) await pause(LOOK_MS);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
