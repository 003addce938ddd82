import { v5 as uuidv5 } from 'uuid';
import type { PendingThreshold } from './pending-thresholds';

/** Namespace of alert ids. Never changed: "alerts once" hangs on it. */
const ALERT_NAMESPACE = 'b0f6c1de-7c0e-5a39-9d55-30a1f1c7e2aa';

/** What makes an alert one and the same: obligation, threshold, due date and the how-manieth time that date was set. */
export function alertIdOf(petitionId: string, { step, kind, audience, dueOn, nth }: PendingThreshold): string {
  return uuidv5([petitionId, step, kind, audience, dueOn, nth].join('|'), ALERT_NAMESPACE);
}
