import { Injectable } from '@nestjs/common';
import { Clock, EventStore, reactionId, type Commit, type EventData, type Mark } from '@donthu/eventing';
import { CalendarBook } from '../calendar/calendar-book';
import { DeadlineRules } from '../obligations/deadline-rules';
import { decideObligations } from '../obligations/decide-obligations';
import { foldObligations } from '../obligations/obligations-state';
import type { FactsDocument } from '../views/facts.view';
import { calendarReason, factReason, isBehind, SOURCES, toldTo, type SourceVersions } from './reasons';

export const OBLIGATIONS_CONSUMER = 'deadline.obligations';

/** What leads to a recomputation, and what the commit says about it. */
export interface Occasion {
  /** The event that became known: everything is decided that the document knows. Without one, only the calendar is new. */
  readonly fact?: string;
  readonly metaAt: (now: Date) => Commit['meta'];
}

export type Kept =
  | { readonly outcome: 'written'; readonly events: readonly EventData[] }
  | { readonly outcome: 'unchanged' }
  /** The facts in the view are older than the last snapshot's; nothing was decided or marked. */
  | { readonly outcome: 'behind' }
  /** Somebody else wrote the stream meanwhile. */
  | { readonly outcome: 'conflict' };

/** Works a petition's obligations out from its facts and writes what changed: one commit, or none. */
@Injectable()
export class ObligationsKeeper {
  constructor(
    private readonly store: EventStore,
    private readonly book: CalendarBook,
    private readonly rules: DeadlineRules,
    private readonly clock: Clock,
  ) {}

  async keep(document: FactsDocument, occasion: Occasion): Promise<Kept> {
    const decided = await this.decidedAbout(document);
    const marks = occasion.fact === undefined ? [] : undecided(document, decided);
    if (occasion.fact !== undefined && marks.length === 0) return { outcome: 'unchanged' };
    const stream = `obligations/${document.key}`;
    const [now, commits] = await Promise.all([this.book.current(), this.store.readStream(stream)]);
    const { state, version } = foldObligations(commits);
    if (isBehind(document, state)) return { outcome: 'behind' };
    const reasons = [
      ...calendarReason(document, state, decided, { book: this.book, now }),
      ...(occasion.fact === undefined ? [] : [factReason(document, occasion.fact, now)]),
    ];
    const events = decideObligations(state, reasons, this.rules);
    const unit = unitOf(document);
    if (events.length === 0 || unit === undefined) return this.unchanged(marks);
    // Doing it twice is harmless: a second time nothing differs from what stands.
    const id = reactionId(OBLIGATIONS_CONSUMER, [stream, version, now.edition, ...marks.map(markText)].join(','));
    const meta = occasion.metaAt(this.clock.now());
    return this.write({ id, unit, stream, version: version + 1, events, meta }, marks);
  }

  private async write(commit: Commit, marks: readonly Mark[]): Promise<Kept> {
    const { outcome } = await this.store.append(commit, marks);
    if (outcome === 'committed') return { outcome: 'written', events: commit.events };
    return outcome === 'duplicate' ? this.unchanged(marks) : { outcome: 'conflict' };
  }

  private async unchanged(marks: readonly Mark[]): Promise<Kept> {
    if (marks.length > 0) await this.store.mark(marks);
    return { outcome: 'unchanged' };
  }

  /** Never more than the document knows: in a view that is being rebuilt, facts are missing that were decided about. */
  private async decidedAbout(document: FactsDocument): Promise<SourceVersions> {
    const told = toldTo(document);
    const of = async (source: keyof SourceVersions) =>
      told[source] === 0
        ? 0
        : Math.min(told[source], await this.store.marked(OBLIGATIONS_CONSUMER, `${source}/${document.key}`));
    const [petition, opened] = await Promise.all([of('petition'), of('case')]);
    return { petition, case: opened };
  }
}

function undecided(document: FactsDocument, decided: SourceVersions): Mark[] {
  const told = toldTo(document);
  return SOURCES.filter((source) => told[source] > decided[source]).map((source) => ({
    consumer: OBLIGATIONS_CONSUMER,
    stream: `${source}/${document.key}`,
    version: told[source],
  }));
}

/** A petition's streams share its home unit. */
function unitOf({ slices }: FactsDocument): string | undefined {
  return slices.petition.data?.unit;
}

function markText({ stream, version }: Mark): string {
  return `${stream}@${version}`;
}
