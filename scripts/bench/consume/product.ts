import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConsumerStrategy, EventStore, PassThroughFilter } from '@donthu/eventing';
import type { KafkaEngine } from '@donthu/platform/mongo-kafka-engine';
import { bothObservers, tracedDispatch } from '@donthu/platform/traced-dispatch';
import { ViewStore } from '@donthu/views';
import type { Role } from '../side';
import { measuredConsumer, type MeasuredConsumer } from './consumers';
import { engineOf } from './engine';
import { RUNNING } from './running';

const LOOK_EVERY_MS = 2;

/** A consumer of the product on its own engine, by its own transport. Arguments: namespace, consumer. */
export const productRole: Role = async (tell, [namespace = '', name]) => {
  const consumer = measuredConsumer(name);
  const engine = await engineOf(consumer.service, namespace);
  for (const view of [consumer.view, ...consumer.otherViews]) await engine.views.register(view);
  const strategy = new ConsumerStrategy(engine.bus, engine.parking, bothObservers(tracedDispatch, engine.observer));
  const app = await NestFactory.createMicroservice(ConsumerModule.of(consumer, engine), {
    strategy,
    logger: ['error', 'warn'],
  });
  app.useGlobalFilters(new PassThroughFilter());
  await app.listen();
  while (!engine.bus.health().every(({ state }) => state === 'running'))
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  tell(RUNNING);
  return async () => {
    await app.close();
    await engine.close();
  };
};

@Module({})
class ConsumerModule {
  static of({ controller }: MeasuredConsumer, { views, store }: KafkaEngine): DynamicModule {
    return {
      module: ConsumerModule,
      controllers: [controller],
      providers: [
        { provide: ViewStore, useValue: views },
        { provide: EventStore, useValue: store },
      ],
    };
  }
}
