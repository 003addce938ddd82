import type { Decision } from '@donthu/domain';
import { RefusedError, type EventData } from '@donthu/eventing';

/** The facts a decider decided on; a refusal leaves as an exception with its code. */
export function eventsOrRefuse<E extends { readonly type: string; readonly data: unknown }>(
  decision: Decision<E>,
): EventData[] {
  if (!('refused' in decision))
    return decision.events.map(({ type, data }) => ({ type, data: data as EventData['data'] }));
  const { code, pointer, detail, errors } = decision.refused;
  throw new RefusedError(code, { ...detail, ...(pointer !== undefined && { pointer }), ...(errors && { errors }) });
}
