import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
  type SpanKind,
} from '@opentelemetry/api';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { QuietTracerProvider } from './quiet-tracer';

export interface TracingOptions {
  /** Name of the process in traces: `office`, `intake`. */
  readonly service: string;
  /** Where spans go (OTLP); without it none is recorded, but trace ids exist and travel all the same. */
  readonly otlpEndpoint?: string;
}

/** Starts tracing for the process; call it once, before anything connects. The result stops it and sends what is left. */
export function startTracing({ service, otlpEndpoint }: TracingOptions): () => Promise<void> {
  const quiet = otlpEndpoint === undefined;
  const sdk = new NodeSDK({
    serviceName: service,
    autoDetectResources: false,
    metricReaders: [],
    logRecordProcessors: [],
    ...(quiet && { spanProcessors: [] }),
  });
  sdk.start();
  if (quiet) trace.setGlobalTracerProvider(new QuietTracerProvider());
  return async () => {
    await sdk.shutdown();
    trace.disable();
  };
}

/** W3C trace context of the running span, to be carried on (in a commit, a header). */
export function traceparentOfActiveSpan(): string | undefined {
  const span = trace.getActiveSpan()?.spanContext();
  return span && `00-${span.traceId}-${span.spanId}-0${span.traceFlags & 1}`;
}

/** Ids of the running span, for the log. */
export function traceIds(): { readonly trace_id: string; readonly span_id: string } | undefined {
  const span = trace.getActiveSpan()?.spanContext();
  return span && { trace_id: span.traceId, span_id: span.spanId };
}

export interface SpanStart {
  readonly name: string;
  /** A traceparent from elsewhere; without it the running span is the parent. */
  readonly parent?: string;
  readonly kind?: SpanKind;
  /** Never personal data. */
  readonly attributes?: Attributes;
}

/** Begins a span that the caller ends; `inside` runs code below it. */
export function beginSpan({ name, parent, kind, attributes }: SpanStart): {
  readonly span: Span;
  readonly inside: <T>(work: () => T) => T;
} {
  const span = trace
    .getTracer('donthu')
    .startSpan(name, { ...(kind !== undefined && { kind }), ...(attributes && { attributes }) }, contextOf(parent));
  return { span, inside: (work) => context.with(trace.setSpan(context.active(), span), work) };
}

/** Runs `work` inside a span; a failure marks the span by the error's class alone. */
export async function withSpan<T>(start: SpanStart, work: (span: Span) => Promise<T>): Promise<T> {
  const { span, inside } = beginSpan(start);
  try {
    return await inside(() => work(span));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
    throw error;
  } finally {
    span.end();
  }
}

function contextOf(parent: string | undefined): Context {
  return parent === undefined ? context.active() : propagation.extract(ROOT_CONTEXT, { traceparent: parent });
}
