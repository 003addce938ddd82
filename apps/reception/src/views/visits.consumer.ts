import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type VisitRecordedV1 } from '@donthu/contracts';
import { EventStore, type StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { VISITS_VIEW } from './visits.view';

@Controller()
export class VisitsConsumer {
  constructor(
    private readonly views: ViewStore,
    private readonly store: EventStore,
  ) {}

  @EventPattern(eventTypesOf('visit'), { consumer: 'reception.visits' })
  async onVisit(@Payload() event: StoredEvent): Promise<void> {
    const sealed = await this.store.sealedOf(event);
    await applyToView(this.views, VISITS_VIEW, { key: event.key, slice: 'visit', event }, () => ({
      ...(event.data as VisitRecordedV1),
      unit: event.unit,
      ...(sealed?.people && { people: sealed.people }),
      ...(sealed?.text && { text: sealed.text }),
    }));
  }
}
