import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type VisitRecordedV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { markDay } from '../days/mark-day';
import { VISITS_VIEW } from './visits.view';

@Controller()
export class VisitsConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('visit'), { consumer: 'reporting.visits' })
  async onVisit(@Payload() event: StoredEvent): Promise<void> {
    const document = await applyToView(this.views, VISITS_VIEW, { key: event.key, slice: 'visit', event }, (visit) => {
      if (event.type !== 'visit.recorded.v1') return visit;
      const { receivedOn, persons } = event.data as VisitRecordedV1;
      return { unit: event.unit, receivedOn, persons };
    });
    const visit = document?.slices.visit.data;
    if (visit) await markDay(this.views, { unit: visit.unit, day: visit.receivedOn });
  }
}
