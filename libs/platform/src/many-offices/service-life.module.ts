import { Module, type DynamicModule } from '@nestjs/common';
import { ConsumerStrategy } from '@donthu/eventing';
import { HealthRegistry } from '@donthu/http';
import type { KafkaEngine } from '../mongo-kafka-engine';
import { ServiceLife } from './service-life';

@Module({})
export class ServiceLifeModule {
  static of(engine: KafkaEngine): DynamicModule {
    const life = {
      provide: ServiceLife,
      inject: [ConsumerStrategy, HealthRegistry],
      useFactory: (consumers: ConsumerStrategy, probes: HealthRegistry) => new ServiceLife(engine, consumers, probes),
    };
    return { module: ServiceLifeModule, providers: [life] };
  }
}
