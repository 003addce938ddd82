import { Injectable } from '@nestjs/common';
import type { ObligationItem, ObligationState } from '@donthu/contracts';
import { localDateOf, obligations, type Bilingual, type Derivation, type Obligation } from '@donthu/domain';
import { Clock, EventStore } from '@donthu/eventing';
import { answer, problem, type Answer } from '@donthu/http';
import { ViewStore } from '@donthu/views';
import { CalendarBook } from '../calendar/calendar-book';
import { orderFacts } from '../facts/order-facts';
import { DeadlineRules } from '../obligations/deadline-rules';
import { foldObligations, type ObligationsState } from '../obligations/obligations-state';
import { FACTS_VIEW, type FactsDocument } from '../views/facts.view';

export interface ObligationAnswer {
  readonly step: string;
  readonly name: Bilingual;
  readonly variant: string;
  readonly startsOn: string;
  readonly dueOn: string | null;
  readonly provisional: boolean;
  readonly state: ObligationState;
  readonly metOn?: string;
  readonly pausedSince?: string;
  readonly calendarMissing?: number;
  readonly basis: string;
  readonly derivation: Derivation | null;
}

/** The time limits of one petition as its own stream tells them, each with how it came about. */
@Injectable()
export class ReadObligationsHandler {
  constructor(
    private readonly store: EventStore,
    private readonly views: ViewStore,
    private readonly book: CalendarBook,
    private readonly rules: DeadlineRules,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for a petition that is not known here. */
  async execute(petitionId: string): Promise<Answer<{ items: ObligationAnswer[]; version: number }>> {
    const stream = `obligations/${petitionId}`;
    const document = await this.views.get(FACTS_VIEW, petitionId);
    if (!document?.slices.petition.data) throw problem('NOT_FOUND');
    const { state, version } = foldObligations(await this.store.readStream(stream));
    await this.book.current();
    const today = localDateOf(this.clock.now().getTime());
    const items = state.items.map((item) => this.describe(item, document, state, today));
    return answer({ items, version }, { version, ...(version > 0 && { seen: [{ stream, version }] }) });
  }

  private describe(
    item: ObligationItem,
    document: FactsDocument,
    state: ObligationsState,
    today: string,
  ): ObligationAnswer {
    const { step, variant, startsOn, dueOn, provisional, metOn, calendarMissing } = item;
    const computed = this.compute(item, document, state);
    return {
      step,
      variant,
      startsOn,
      dueOn,
      provisional,
      state: stateOn(today, item),
      ...(metOn !== undefined && { metOn }),
      ...(calendarMissing !== undefined && { calendarMissing }),
      ...explanationOf(item, computed),
    };
  }

  /** With the calendar that the item was worked out with, so that the derivation leads to the date it explains. */
  private compute(
    { step }: ObligationItem,
    { slices }: FactsDocument,
    { editionOf }: ObligationsState,
  ): Obligation | undefined {
    const facts = orderFacts(slices.petition.data?.facts ?? [], slices.case.data.facts);
    const calendar = this.book.at(editionOf[step] ?? 0);
    return obligations(facts, this.rules.law, calendar).find((obligation) => obligation.step === step);
  }
}

function stateOn(today: string, { state, dueOn }: ObligationItem): ObligationState {
  return state === 'open' && dueOn !== null && dueOn < today ? 'overdue' : state;
}

/** Why it is due then; without a derivation while facts are known that the item does not rest on yet. */
function explanationOf(
  { step, dueOn }: ObligationItem,
  computed: Obligation | undefined,
): Pick<ObligationAnswer, 'name' | 'basis' | 'derivation' | 'pausedSince'> {
  if (!computed) return { name: { vi: step, en: step }, basis: '', derivation: null };
  const { name, basis, derivation, pausedSince } = computed;
  if (computed.dueOn !== dueOn) return { name, basis, derivation: null };
  return { name, basis, derivation, ...(pausedSince !== undefined && { pausedSince }) };
}
