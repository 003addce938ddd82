import type { ConsumerHealth } from '@donthu/eventing/consume/event-bus';
import type { ProbeResult } from './health-registry';

/** Events a consumer may lag behind before it is called slow. */
export const SLOW_LAG = 1000;

/** A dead consumer never comes back by itself; one that backs off or lags does. */
export function consumerHealth({ state, lag }: ConsumerHealth): ProbeResult {
  const detail = { consumer: state, ...(lag !== undefined && { lag }) };
  if (state === 'dead' || state === 'starting') return { state, detail };
  const slow = state === 'backing_off' || (lag ?? 0) > SLOW_LAG;
  return { state: slow ? 'slow' : 'ok', detail };
}
