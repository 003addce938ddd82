import { isCaseEvent } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import type { CaseFacts } from './fact-slices';

/** From here on a case counts as resolved, whatever is still to be sent, published or enforced. */
const SETTLING: ReadonlySet<string> = new Set([
  'decided',
  'concluded',
  'answered',
  'withdrawn',
  'terminated',
  'closed',
]);

export function projectCase(facts: CaseFacts, event: StoredEvent): CaseFacts {
  const happened: Pick<StoredEvent, 'type' | 'data'> = event;
  if (!isCaseEvent(happened)) return facts;
  if (happened.type === 'case.opened.v1') return { states: [{ on: happened.data.acceptedOn, state: 'accepted' }] };
  const { from, to, on } = happened.data;
  if (from === to) return facts;
  const reached = { on, state: to };
  const settles = facts.settled === undefined && SETTLING.has(to);
  return { ...facts, states: [...facts.states, reached], ...(settles && { settled: reached }) };
}
