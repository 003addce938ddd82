import { Injectable } from '@nestjs/common';
import { Clock, EventStore, type Commit, type EventData, type Mark } from '@donthu/eventing';
import { CalendarBook } from '../calendar/calendar-book';
import { DeadlineRules } from '../obligations/deadline-rules';
import { decideObligations } from '../obligations/decide-obligations';
import { foldObligations } from '../obligations/obligations-state';
import type { FactsDocument } from '../views/facts.view';
import { isBehind, reasonsFor } from './reasons';

/** What led to a recomputation, and what the commit says about it. */
export interface Occasion {
  readonly commitId: string;
  readonly because: string;
  readonly metaAt: (now: Date) => Commit['meta'];
  /** Reactions that are decided by it. */
  readonly marks: readonly Mark[];
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
    const stream = `obligations/${document.key}`;
    const [now, commits] = await Promise.all([this.book.current(), this.store.readStream(stream)]);
    const { state, version } = foldObligations(commits);
    if (isBehind(document, state)) return { outcome: 'behind' };
    const reasons = reasonsFor(document, state, occasion.because, { book: this.book, now });
    const events = decideObligations(state, reasons, this.rules);
    const unit = commits[0]?.unit ?? document.slices.petition.data?.unit;
    if (events.length === 0 || unit === undefined) return this.unchanged(occasion.marks);
    const meta = occasion.metaAt(this.clock.now());
    const commit: Commit = { id: occasion.commitId, unit, stream, version: version + 1, events, meta };
    const result = await this.store.append(commit, occasion.marks);
    if (result.outcome === 'committed') return { outcome: 'written', events };
    return result.outcome === 'duplicate' ? this.unchanged(occasion.marks) : { outcome: 'conflict' };
  }

  private async unchanged(marks: readonly Mark[]): Promise<Kept> {
    if (marks.length > 0) await this.store.mark(marks);
    return { outcome: 'unchanged' };
  }
}
