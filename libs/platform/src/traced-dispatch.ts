import { Logger } from '@nestjs/common';
import { SpanKind } from '@opentelemetry/api';
import { classify, type DispatchObserver, type StoredEvent } from '@donthu/eventing';
import { meter, withSpan } from '@donthu/telemetry';

const handled = meter.createCounter('donthu_events_handled_total', {
  description: 'Events handled, by consumer and type',
});
const held = meter.createCounter('donthu_events_held_total', { description: 'Events held or parked, by consumer' });
const unhandled = meter.createCounter('donthu_events_unhandled_total', {
  description: 'Events of types nobody handles, by consumer',
});

const logger = new Logger('consumers');

/** Spans, counts and log lines of consumers; the trace goes on from the commit that the event came from. */
export const tracedDispatch: DispatchObserver = {
  around<T>(consumer: string, event: StoredEvent, work: () => Promise<T>): Promise<T> {
    const { traceparent } = event.meta;
    return withSpan(
      {
        name: `${consumer} ${event.type}`,
        kind: SpanKind.CONSUMER,
        attributes: {
          'messaging.operation.type': 'process',
          'messaging.consumer.group.name': consumer,
          'donthu.stream': event.stream,
        },
        ...(traceparent !== undefined && { parent: traceparent }),
      },
      () => {
        logger.debug({ consumer, type: event.type, stream: event.stream, msg: 'event' });
        return work();
      },
    );
  },
  handled: (consumer, event) => handled.add(1, { consumer, type: event.type }),
  held: (consumer, event, error) => {
    held.add(1, { consumer });
    const { type, stream, meta } = event;
    const failure = error instanceof Error ? error.name : 'unknown';
    const line = { consumer, type, stream, failure, trace_id: meta.traceparent?.split('-')[1], msg: 'event held' };
    // An earlier event is on its way: no fault of anybody.
    if (classify(error) === 'gap') logger.debug(line);
    else logger.error(line);
  },
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
