import type { ObligationItem } from '@donthu/contracts';
import { addDays } from '@donthu/domain';

/** The obligation to resolve a complaint, still to be met, and the days on which it is told. */
export function openObligation(dueOn: string): ObligationItem {
  return {
    step: 'complaint.first.resolve',
    variant: 'standard',
    startsOn: addDays(dueOn, -30),
    dueOn,
    provisional: false,
    state: 'open',
    nth: 1,
    tellOn: { dueSoon: addDays(dueOn, -3), leader: addDays(dueOn, 2), upperLevel: addDays(dueOn, 4) },
  };
}
