import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type VisitKindCorrectedV1, type VisitRecordedV1 } from '@donthu/contracts';
import { EventStore, type Sealed, type StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { VISITS_VIEW, type VisitSlice } from './visits.view';

@Controller()
export class VisitsConsumer {
  constructor(
    private readonly views: ViewStore,
    private readonly store: EventStore,
  ) {}

  @EventPattern(eventTypesOf('visit'), { consumer: 'reception.visits' })
  async onVisit(@Payload() event: StoredEvent): Promise<void> {
    const sealed = await this.store.sealedOf(event);
    await applyToView(this.views, VISITS_VIEW, { key: event.key, slice: 'visit', event }, (visit) =>
      event.type === 'visit.recorded.v1' ? recorded(event, sealed) : visit && corrected(visit, event),
    );
  }
}

function recorded({ data, unit }: StoredEvent, sealed: Sealed | undefined): VisitSlice {
  return {
    ...(data as VisitRecordedV1),
    unit,
    ...(sealed?.people && { people: sealed.people }),
    ...(sealed?.text && { text: sealed.text }),
  };
}

function corrected({ declaredKind: _, ...visit }: VisitSlice, { data }: StoredEvent): VisitSlice {
  const { to } = data as VisitKindCorrectedV1;
  return { ...visit, ...(to !== undefined && { declaredKind: to }) };
}
