import RequestQueue from 'kafkajs/src/network/requestQueue';
import { guardIdleTimers } from './idle-timers';

describe('timers of an idle connection', () => {
  guardIdleTimers();
  guardIdleTimers();

  function timersOf(state: { pending: unknown[]; throttledUntil: number }): number {
    jest.useFakeTimers();
    const queue: RequestQueue = Object.create(RequestQueue.prototype, {
      pending: { value: state.pending },
      throttledUntil: { value: state.throttledUntil },
    }) as RequestQueue;
    queue.scheduleCheckPendingRequests();
    const timers = jest.getTimerCount();
    jest.clearAllTimers();
    jest.useRealTimers();
    return timers;
  }

  it('are not set while nothing waits', () => {
    expect(timersOf({ pending: [], throttledUntil: -1 })).toBe(0);
  });

  it('are set while a request waits or the broker throttles', () => {
    expect(timersOf({ pending: [{}], throttledUntil: -1 })).toBe(1);
    expect(timersOf({ pending: [], throttledUntil: Date.now() + 60_000 })).toBe(1);
  });
});
