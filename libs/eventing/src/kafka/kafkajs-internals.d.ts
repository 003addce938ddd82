declare module 'kafkajs/src/network/requestQueue' {
  /** One per connection; what `idle-timers.ts` needs to know of it (kafkajs 2.2.4, pinned). */
  class RequestQueue {
    readonly pending: readonly unknown[];
    readonly throttledUntil: number;
    scheduleCheckPendingRequests: (this: RequestQueue) => void;
  }
  export = RequestQueue;
}
