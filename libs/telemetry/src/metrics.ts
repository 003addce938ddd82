import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Meter } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { metrics } from '@opentelemetry/sdk-node';

const reader = new PrometheusExporter({ preventServerStart: true, withoutScopeInfo: true, withoutTargetInfo: true });
const provider = new metrics.MeterProvider({ readers: [reader] });

/**
 * The one meter of the process. Labels come from closed lists (route patterns, units, consumers), never from what a
 * person wrote.
 */
export const meter: Meter = provider.getMeter('donthu');

const serializer = new PrometheusSerializer(undefined, false, undefined, true, true);

/** Everything measured, in Prometheus' text format; observable instruments are asked now. */
export async function metricsText(): Promise<string> {
  const { resourceMetrics } = await reader.collect();
  return serializer.serialize(resourceMetrics);
}

/** Memory and event loop of the process. The delay is the worst since it was last asked for. */
export function observeProcess(): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  meter
    .createObservableGauge('process_resident_memory_bytes', { description: 'Resident memory', unit: 'By' })
    .addCallback((result) => result.observe(process.memoryUsage.rss()));
  meter
    .createObservableGauge('nodejs_eventloop_delay_max_seconds', {
      description: 'Longest delay of the event loop since the last scrape',
      unit: 's',
    })
    .addCallback((result) => {
      result.observe(delay.max / 1e9);
      delay.reset();
    });
}
