import { Injectable } from '@nestjs/common';
import { localDateOf } from '@donthu/domain';
import {
  Clock,
  ConflictError,
  EventStore,
  reactionId,
  reactionMeta,
  type Mark,
  type StoredEvent,
} from '@donthu/eventing';
import { CalendarBook } from '../calendar/calendar-book';
import { CALENDAR_SEEN } from '../obligations/obligations-state';
import { DeadlineScanner } from '../scan/deadline-scanner';
import type { FactsDocument } from '../views/facts.view';
import { ObligationsKeeper, type Occasion } from './obligations-keeper';
import { SOURCES } from './reasons';

export const OBLIGATIONS_CONSUMER = 'deadline.obligations';

/** Processes whose clocks differ by less (milliseconds) cannot fool the comparison of two business times. */
const CLOCK_SKEW_MS = 60_000;

/** When a fact becomes known, then the obligations follow; when a threshold lies behind us already, then somebody is told. */
@Injectable()
export class ObligationsPolicy {
  constructor(
    private readonly store: EventStore,
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
    if (!document) return;
    const marks = await this.undecided(document);
    if (marks.length === 0) return;
    const decided = marks.map(({ stream, version }) => `${stream}@${version}`).join(',');
    await this.keep(document, event, {
      because: event.type,
      commitId: reactionId(OBLIGATIONS_CONSUMER, decided),
      marks,
    });
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
    const commitId = reactionId(OBLIGATIONS_CONSUMER, `${event.id},calendar@${edition}`);
    await this.keep(document, event, { because: `calendar:${next.year}`, commitId, marks: [] });
  }

  onThresholds(document: FactsDocument | undefined): void {
    const next = document?.fields?.nextThresholdOn ?? null;
    if (next !== null && next <= localDateOf(this.clock.now().getTime())) this.scanner.poke();
  }

  private async keep(document: FactsDocument, event: StoredEvent, occasion: Omit<Occasion, 'metaAt'>): Promise<void> {
    const kept = await this.keeper.keep(document, {
      ...occasion,
      metaAt: (now) => reactionMeta(OBLIGATIONS_CONSUMER, event, now),
    });
    if (kept.outcome === 'conflict') throw new ConflictError(`obligations/${document.key}`);
  }

  private async undecided({ key, slices }: FactsDocument): Promise<Mark[]> {
    const known = SOURCES.map((source) => ({
      consumer: OBLIGATIONS_CONSUMER,
      stream: `${source}/${key}`,
      version: slices[source].version,
    }));
    const marked = await Promise.all(
      known.map(async (mark) => (mark.version === 0 ? 0 : this.store.marked(mark.consumer, mark.stream))),
    );
    return known.filter(({ version }, index) => version > (marked[index] ?? 0));
  }
}
