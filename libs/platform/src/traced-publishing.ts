import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { Commit } from '@donthu/eventing';
import { beginSpan } from '@donthu/telemetry';

/** Shows in the trace of each commit when it was on its way to the topic, until the broker had acknowledged it. */
export function tracedPublishing(topic: string) {
  return async (commits: readonly Commit[], send: () => Promise<void>): Promise<void> => {
    const spans = commits.map((commit) => beginPublishing(topic, commit));
    try {
      await send();
    } catch (error) {
      const message = error instanceof Error ? error.name : 'unknown';
      for (const span of spans) span.setStatus({ code: SpanStatusCode.ERROR, message });
      throw error;
    } finally {
      for (const span of spans) span.end();
    }
  };
}

function beginPublishing(topic: string, { stream, version, meta: { traceparent } }: Commit) {
  return beginSpan({
    name: `send ${topic}`,
    kind: SpanKind.PRODUCER,
    attributes: {
      'messaging.system': 'kafka',
      'messaging.operation.type': 'send',
      'messaging.destination.name': topic,
      'donthu.stream': stream,
      'donthu.version': version,
    },
    ...(traceparent !== undefined && { parent: traceparent }),
  }).span;
}
