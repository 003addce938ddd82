import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { byState, consumerHealth, HealthRegistry } from '@donthu/http';
import { meter } from '@donthu/telemetry';
import type { Engine } from './engine';

/** Consumers, their lag and what is parked, for `/readyz` and `/metrics`. */
export function watchConsumers(app: NestFastifyApplication, engine: Engine): void {
  const probes = app.get(HealthRegistry);
  probes.register('consumers', () => {
    const probed = engine.bus
      .health()
      .map((health) => ({ ...consumerHealth(health), name: health.consumer, lag: health.lag ?? 0 }));
    const [worst] = probed.sort((a, b) => byState(a, b) || b.lag - a.lag);
    if (!worst) return { state: 'starting' };
    return { state: worst.state, detail: { ...worst.detail, name: worst.name } };
  });
  meter
    .createObservableGauge('donthu_consumer_lag', { description: 'Events published but not handled yet' })
    .addCallback((result) => {
      for (const { consumer, lag } of engine.bus.health()) if (lag !== undefined) result.observe(lag, { consumer });
    });
  meter
    .createObservableGauge('donthu_parked_keys', { description: 'Petitions whose events wait for an operator' })
    .addCallback(async (result) => {
      const counts = new Map<string, number>();
      for (const { consumer } of await engine.parking.list()) counts.set(consumer, (counts.get(consumer) ?? 0) + 1);
      for (const { consumer } of engine.bus.health()) result.observe(counts.get(consumer) ?? 0, { consumer });
    });
}
