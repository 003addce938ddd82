import type { Attributes } from '@opentelemetry/api';
import { EventStore, type AppendResult, type Commit, type Mark, type NumberedAppend } from '@donthu/eventing';
import { traceparentOfActiveSpan, withSpan } from '@donthu/telemetry';

/** A store whose appends show in traces. Only where spans are recorded: elsewhere they would cost and say nothing. */
export class TracedEventStore extends EventStore {
  constructor(private readonly store: EventStore) {
    super();
  }

  override append(commit: Commit, marks?: readonly Mark[]): Promise<AppendResult> {
    return traced(parentOf(commit), () => this.store.append(commit, marks));
  }

  override appendNumbered(request: NumberedAppend, marks?: readonly Mark[]): Promise<AppendResult> {
    return traced(undefined, () => this.store.appendNumbered(request, marks));
  }

  override mark(marks: readonly Mark[]): Promise<void> {
    return this.store.mark(marks);
  }

  override marked(consumer: string, stream: string): Promise<number> {
    return this.store.marked(consumer, stream);
  }

  override readStream(stream: string, fromVersion?: number): Promise<Commit[]> {
    return this.store.readStream(stream, fromVersion);
  }

  override findById(id: string): Promise<Commit | undefined> {
    return this.store.findById(id);
  }

  override sealedOf(...asked: Parameters<EventStore['sealedOf']>): ReturnType<EventStore['sealedOf']> {
    return this.store.sealedOf(...asked);
  }

  override findByClaim(unit: string, claim: string): Promise<Commit | undefined> {
    return this.store.findByClaim(unit, claim);
  }

  override readSeries(...asked: Parameters<EventStore['readSeries']>): ReturnType<EventStore['readSeries']> {
    return this.store.readSeries(...asked);
  }

  override readAll(...asked: Parameters<EventStore['readAll']>): ReturnType<EventStore['readAll']> {
    return this.store.readAll(...asked);
  }

  override end(): Promise<number> {
    return this.store.end();
  }

  override lastNumber(unit: string, series: string): Promise<number> {
    return this.store.lastNumber(unit, series);
  }
}

function traced(parent: string | undefined, append: () => Promise<AppendResult>): Promise<AppendResult> {
  return withSpan({ name: 'commit', ...(parent !== undefined && { parent }) }, async (span) => {
    const result = await append();
    span.setAttribute('donthu.outcome', result.outcome);
    if ('commit' in result) span.setAttributes(attributesOf(result.commit));
    return result;
  });
}

function attributesOf({ stream, version, events }: Commit): Attributes {
  return {
    'donthu.stream': stream,
    'donthu.version': version,
    'donthu.event_types': events.map(({ type }) => type),
  };
}

/** Below what runs, unless the commit carries the trace of another cause: an alert is raised by a timer, not for it. */
function parentOf({ meta: { traceparent } }: Commit): string | undefined {
  const running = traceparentOfActiveSpan();
  return traceparent !== undefined && traceIdOf(traceparent) !== traceIdOf(running) ? traceparent : undefined;
}

function traceIdOf(traceparent: string | undefined): string | undefined {
  return traceparent?.split('-')[1];
}
