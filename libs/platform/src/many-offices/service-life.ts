import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ConsumerStrategy } from '@donthu/eventing';
import { HealthRegistry, type ProbeResult } from '@donthu/http';
import { meter } from '@donthu/telemetry';
import type { KafkaEngine } from '../mongo-kafka-engine';

/** Milliseconds between looks for what operators asked of held keys; counted up to a bound in the gauge. */
const LOOK_EVERY_MS = 5_000;
const COUNTED = 10_000;

/** What a service on real engines has beside its modules: the relay's health, operators' requests, a clean end. */
@Injectable()
export class ServiceLife implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('service');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly engine: KafkaEngine,
    private readonly consumers: ConsumerStrategy,
    private readonly probes: HealthRegistry,
  ) {}

  onApplicationBootstrap(): void {
    this.probes.register('relay', () => this.relay());
    meter
      .createObservableGauge('donthu_relay_pending', { description: 'Commits that are not published yet' })
      .addCallback(async (result) => result.observe(await this.engine.outbox.count(COUNTED)));
    this.timer = setInterval(() => void this.carryOutRequests(), LOOK_EVERY_MS).unref();
  }

  /** After the door and the consumers have stopped, however the process ends. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.engine.close();
  }

  private relay(): ProbeResult {
    const { state, stuckStreams } = this.engine.relay.health();
    const slow = state === 'backing_off' || stuckStreams.length > 0;
    return { state: slow ? 'slow' : 'ok', detail: { relay: state, stuckStreams: stuckStreams.length } };
  }

  /** An operator's command may have come to another process of this service than the one that holds the key. */
  private async carryOutRequests(): Promise<void> {
    try {
      for (const { consumer, key, requested } of await this.engine.parking.list()) {
        const holder = this.consumers.dispatchers.get(consumer)?.holder;
        if (requested && holder?.isHeld(key)) await holder.release(key, requested.action);
      }
    } catch (error) {
      this.logger.warn(`held keys: ${error instanceof Error ? error.name : 'failed'}`);
    }
  }
}
