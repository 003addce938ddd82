import type { CaseOpenedV1, CaseStepTakenV1 } from '@donthu/contracts';

/** The facts of a stream `case/<petitionId>`. */
export type CaseEvent =
  | { readonly type: 'case.opened.v1'; readonly data: CaseOpenedV1 }
  | { readonly type: 'case.step-taken.v1'; readonly data: CaseStepTakenV1 };

/** Tells by the wire name alone: what is in the log passed its schema when it was committed. */
export function isCaseEvent(event: {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}): event is CaseEvent {
  return event.type === 'case.opened.v1' || event.type === 'case.step-taken.v1';
}
