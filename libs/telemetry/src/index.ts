export { createLogger, nestLogger, type LoggerOptions } from './logger';
export { meter, metricsText, observeProcess } from './metrics';
export {
  beginSpan,
  startTracing,
  traceIds,
  traceparentOfActiveSpan,
  withSpan,
  type SpanStart,
  type TracingOptions,
} from './tracing';
