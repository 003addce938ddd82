import { Injectable, Logger } from '@nestjs/common';
import type { ObligationsChangedV1 } from '@donthu/contracts';
import { localDateOf } from '@donthu/domain';
import { Clock, ConflictError, reactionMeta, type EventData, type StoredEvent } from '@donthu/eventing';
import { CalendarBook } from '../calendar/calendar-book';
import { CALENDAR_SEEN } from '../obligations/obligations-state';
import { DeadlineScanner } from '../scan/deadline-scanner';
import type { FactsDocument } from '../views/facts.view';
import { OBLIGATIONS_CONSUMER, ObligationsKeeper } from './obligations-keeper';

/** Processes whose clocks differ by less (milliseconds) cannot fool the comparison of two business times. */
const CLOCK_SKEW_MS = 60_000;

/** When a fact becomes known, then the obligations follow; when a threshold lies behind us already, then somebody is told. */
@Injectable()
export class ObligationsPolicy {
  private readonly logger = new Logger('deadline.obligations');

  constructor(
    private readonly keeper: ObligationsKeeper,
    private readonly book: CalendarBook,
    private readonly scanner: DeadlineScanner,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides about everything the document knows and nobody has decided about. In a view that is being rebuilt that may be
   * more than this event, or nothing; while the view is behind an earlier snapshot it waits for the events that are coming.
   */
  async onFact(document: FactsDocument | undefined, event: StoredEvent): Promise<void> {
    if (document) await this.keep(document, event, event.type);
  }

  /** A snapshot that was worked out while the calendar changed behind its back is worked out again. */
  async onSnapshot(
    document: FactsDocument | undefined,
    event: StoredEvent,
    seen: Readonly<Record<string, number>>,
  ): Promise<void> {
    const { edition } = await this.book.current();
    const [next] = this.book.since(seen[CALENDAR_SEEN] ?? edition);
    const longBefore = next && Date.parse(event.meta.at) + CLOCK_SKEW_MS < Date.parse(next.setAt);
    if (!document || !next || longBefore) return;
    await this.keep(document, event);
  }

  onThresholds(document: FactsDocument | undefined): void {
    const next = document?.fields?.nextThresholdOn ?? null;
    if (next !== null && next <= localDateOf(this.clock.now().getTime())) this.scanner.poke();
  }

  private async keep(document: FactsDocument, event: StoredEvent, fact?: string): Promise<void> {
    const kept = await this.keeper.keep(document, {
      ...(fact !== undefined && { fact }),
      metaAt: (now) => reactionMeta(OBLIGATIONS_CONSUMER, event, now),
    });
    if (kept.outcome === 'conflict') throw new ConflictError(`obligations/${document.key}`);
    for (const year of kept.outcome === 'written' ? missingYears(kept.events) : []) {
      this.logger.warn(`a time limit cannot be computed: the working calendar of ${year} is missing`);
    }
  }
}

function missingYears(events: readonly EventData[]): number[] {
  const items = events
    .filter(({ type }) => type === 'obligations.changed.v1')
    .flatMap(({ data }) => (data as ObligationsChangedV1).items);
  return [...new Set(items.flatMap(({ calendarMissing }) => calendarMissing ?? []))];
}
