import type { Decision, Refusal } from '@donthu/domain';
import { RefusedError, type EventData } from '@donthu/eventing';

interface Fact {
  readonly type: string;
  readonly data: object;
}

/** The facts a decider decided on; a refusal leaves as an exception with its code. */
export function eventsOrRefuse<E extends Fact>(decision: Decision<E>): EventData[] {
  if (!('refused' in decision)) return decision.events.map(({ type, data }) => ({ type, data: { ...data } }));
  return refuse(decision.refused);
}

export function refuse({ code, pointer, detail, errors }: Refusal): never {
  throw new RefusedError(code, { ...detail, ...(pointer !== undefined && { pointer }), ...(errors && { errors }) });
}
