import { Injectable } from '@nestjs/common';
import type { ObligationsChangedV1 } from '@donthu/contracts';
import type { EventData } from '@donthu/eventing';
import { ViewStore } from '@donthu/views';
import { CalendarBook, type CalendarEdition } from '../calendar/calendar-book';
import { FACTS_VIEW, type FactsDocument } from '../views/facts.view';
import { ObligationsKeeper, type Kept } from '../watch/obligations-keeper';
import { changedDays, type DaySpan } from './changed-days';
import { touchedPetitions, type SweepCursor } from './touched-petitions';

export const CALENDAR_CONSUMER = 'deadline.calendar';

/** Milliseconds (system clock) before a petition is looked at again whose view lags or whose stream was being written. */
const RETRY_MS = 100;

export interface Swept {
  readonly read: number;
  readonly moved: number;
  readonly next: SweepCursor | undefined;
}

/** One page of the recomputation that a calendar change asks for. What is right already is left alone, so pages may be repeated. */
@Injectable()
export class CalendarSweep {
  constructor(
    private readonly views: ViewStore,
    private readonly book: CalendarBook,
    private readonly keeper: ObligationsKeeper,
  ) {}

  /** The days that an edition changed. */
  spanOf({ edition, year }: CalendarEdition): DaySpan | undefined {
    const yearIn = (of: number) =>
      this.book
        .at(of)
        .years()
        .find((known) => known.year === year);
    const now = yearIn(edition);
    return now && changedDays(yearIn(edition - 1), now);
  }

  async page(edition: CalendarEdition, span: DaySpan, after: SweepCursor | undefined): Promise<Swept> {
    const { touched, read, next } = await touchedPetitions(this.views, span, after);
    const moves = await Promise.all(touched.map((document) => this.recompute(document, edition)));
    return { read, next, moved: moves.reduce((sum, moved) => sum + moved, 0) };
  }

  private async recompute(found: FactsDocument, edition: CalendarEdition): Promise<number> {
    let document: FactsDocument | undefined = found;
    while (document) {
      const kept: Kept = await this.keeper.keep(document, {
        metaAt: (now) => ({
          actor: { id: CALENDAR_CONSUMER, role: 'system' },
          at: now.toISOString(),
          correlationId: edition.correlationId,
          causationId: edition.eventId,
        }),
      });
      if (kept.outcome === 'written') return movesIn(kept.events);
      if (kept.outcome === 'unchanged') return 0;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      document = await this.views.get(FACTS_VIEW, document.key);
    }
    return 0;
  }
}

function movesIn(events: readonly EventData[]): number {
  return events
    .filter(({ type }) => type === 'obligations.changed.v1')
    .flatMap(({ data }) => (data as ObligationsChangedV1).changes)
    .filter(({ change }) => change === 'moved').length;
}
