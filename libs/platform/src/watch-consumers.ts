import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { consumerHealth, HealthRegistry } from '@donthu/http';
import { meter } from '@donthu/telemetry';
import type { Engine } from './engine';

/** Consumers, their lag and what is parked, for `/readyz` and `/metrics`. */
export function watchConsumers(app: NestFastifyApplication, engine: Engine): void {
  const probes = app.get(HealthRegistry);
  probes.register('consumers', () => {
    const health = engine.bus.health();
    const worst =
      health.find(({ state }) => state === 'dead') ?? health.toSorted((a, b) => (b.lag ?? 0) - (a.lag ?? 0))[0];
    if (!worst) return { state: 'starting' };
    const { state, detail } = consumerHealth(worst);
    return { state, detail: { ...detail, name: worst.consumer } };
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
