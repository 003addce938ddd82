import type { ObligationItem, ObligationsChangedV1 } from '@donthu/contracts';
import { localDateOf, type LocalDate } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import type { ObligationFact, ObligationFacts } from './fact-slices';

export function projectObligations(facts: ObligationFacts, event: StoredEvent): ObligationFacts {
  if (event.type !== 'obligations.changed.v1') return facts;
  const { items } = event.data as ObligationsChangedV1;
  const before = new Map(facts.items.map((item) => [item.step, item]));
  return { items: items.map((item) => factOf(item, before.get(item.step), localDateOf(event.meta.at))) };
}

function factOf(item: ObligationItem, before: ObligationFact | undefined, today: LocalDate): ObligationFact {
  const { step, dueOn, state, metOn } = item;
  return {
    step,
    dueOn,
    state,
    ...(metOn !== undefined && { metOn }),
    ...(state === 'void' && { voidedOn: before?.voidedOn ?? today }),
  };
}
