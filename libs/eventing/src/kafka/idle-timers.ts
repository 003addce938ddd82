import RequestQueue from 'kafkajs/src/network/requestQueue';

let guarded = false;

/**
 * kafkajs 2.2.4 sets the timer of its request queue again and again while nothing is pending: about a thousand timers a
 * second for an idle connection. It is only of use while requests wait or the broker throttles, so only then it is set.
 */
export function guardIdleTimers(): void {
  if (guarded) return;
  guarded = true;
  const schedule = RequestQueue.prototype.scheduleCheckPendingRequests;
  RequestQueue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue): void {
    if (this.pending.length > 0 || this.throttledUntil > Date.now()) schedule.call(this);
  };
}
