import type { DispatchObserver, StoredEvent } from '@donthu/eventing';
import { meter, withSpan } from '@donthu/telemetry';

const handled = meter.createCounter('donthu_events_handled_total', {
  description: 'Events handled, by consumer and type',
});
const held = meter.createCounter('donthu_events_held_total', { description: 'Events held or parked, by consumer' });
const unhandled = meter.createCounter('donthu_events_unhandled_total', {
  description: 'Events of types nobody handles, by consumer',
});

/** Spans and counts of consumers; the trace goes on from the commit that the event came from. */
export const tracedDispatch: DispatchObserver = {
  around<T>(consumer: string, event: StoredEvent, work: () => Promise<T>): Promise<T> {
    const { traceparent } = event.meta;
    return withSpan(
      {
        name: `${consumer} ${event.type}`,
        attributes: { 'messaging.consumer.group.name': consumer, 'donthu.stream': event.stream },
        ...(traceparent !== undefined && { parent: traceparent }),
      },
      work,
    );
  },
  handled: (consumer, event) => handled.add(1, { consumer, type: event.type }),
  held: (consumer) => held.add(1, { consumer }),
  unhandled: (consumer, type) => unhandled.add(1, { consumer, type }),
};

/** Tells both; what is handled runs inside the first one's span. */
export function bothObservers(first: DispatchObserver, second: DispatchObserver): DispatchObserver {
  return {
    ...first,
    handled: (consumer, event) => (first.handled?.(consumer, event), second.handled?.(consumer, event)),
    held: (consumer, event, error) => (first.held?.(consumer, event, error), second.held?.(consumer, event, error)),
  };
}
