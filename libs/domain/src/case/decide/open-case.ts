import type { CaseOpenedV1 } from '@donthu/contracts';
import { decided, refused, type Decision } from '../../decision';
import type { CaseEvent } from '../case-event';
import type { CaseState } from '../case-state';
import { lifecycleOf } from '../lifecycle/lifecycles';

/** A signed acceptance opens the case (thụ lý), once, for a kind that has a lifecycle. */
export function decideOpenCase(state: CaseState | undefined, opening: CaseOpenedV1): Decision<CaseEvent> {
  if (state !== undefined) return refused({ code: 'RESOLUTION.CASE_ALREADY_OPEN' });
  if (lifecycleOf(opening.kind) === undefined) {
    return refused({ code: 'RESOLUTION.KIND_WITHOUT_LIFECYCLE', detail: { kind: opening.kind } });
  }
  return decided([{ type: 'case.opened.v1', data: opening }]);
}
