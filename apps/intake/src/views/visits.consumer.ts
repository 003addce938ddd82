import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { VISITS_VIEW } from './visits.view';

@Controller()
export class VisitsConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('visit'), { consumer: 'intake.visits' })
  async onVisit(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, VISITS_VIEW, { key: event.key, slice: 'visit', event }, () => ({ unit: event.unit }));
  }
}
