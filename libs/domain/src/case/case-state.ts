import type { CaseStepTakenV1, Kind } from '@donthu/contracts';
import type { LocalDate } from '../dates';
import { isCaseEvent, type CaseEvent } from './case-event';
import { lifecycleOf } from './lifecycle/lifecycles';

/** The variant of the time limit before anything was extended. */
const STANDARD = 'standard';

/** What the decider has to know about a case; folded from its stream. */
export interface CaseState {
  readonly petitionId: string;
  readonly kind: Kind;
  readonly state: string;
  readonly acceptedOn: LocalDate;
  /** Day of the latest step, of the acceptance before any. */
  readonly lastStepOn: LocalDate;
  /** The state that a resumption leads back to; set while suspended. */
  readonly resumesTo?: string;
  /** Variant of the time limit after the extensions so far, named as in the law's data. */
  readonly variant: string;
  /** Every step, oldest first. */
  readonly history: readonly CaseStepTakenV1[];
}

/** The state after one more fact; a step without a case leaves nothing. States come from the event, not from the table. */
export function evolveCase(state: CaseState | undefined, event: CaseEvent): CaseState | undefined {
  if (event.type === 'case.opened.v1') {
    const { petitionId, kind, acceptedOn } = event.data;
    const initial = lifecycleOf(kind)?.initial ?? 'accepted';
    return { petitionId, kind, state: initial, acceptedOn, lastStepOn: acceptedOn, variant: STANDARD, history: [] };
  }
  if (state === undefined) return undefined;
  const { data } = event;
  return {
    ...state,
    state: data.to,
    lastStepOn: data.on > state.lastStepOn ? data.on : state.lastStepOn,
    resumesTo: resumesAfter(state, data),
    variant: data.variant ?? state.variant,
    history: [...state.history, data],
  };
}

function resumesAfter(state: CaseState, { from, to }: CaseStepTakenV1): string | undefined {
  if (to !== lifecycleOf(state.kind)?.suspendedState) return undefined;
  return from === to ? state.resumesTo : from;
}

/** The state of a stream; events of other types are passed over. */
export function foldCase(
  events: Iterable<{ readonly type: string; readonly data: Readonly<Record<string, unknown>> }>,
): CaseState | undefined {
  let state: CaseState | undefined;
  for (const event of events) if (isCaseEvent(event)) state = evolveCase(state, event);
  return state;
}
