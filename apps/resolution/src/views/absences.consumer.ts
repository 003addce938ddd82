import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf } from '@donthu/contracts';
import { evolveAbsence, isAbsenceEvent } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { ABSENCES_VIEW } from './absences.view';

@Controller()
export class AbsencesConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('absence'), { consumer: 'resolution.absences' })
  async onAbsence(@Payload() event: StoredEvent): Promise<void> {
    const fact: Pick<StoredEvent, 'type' | 'data'> = event;
    await applyToView(this.views, ABSENCES_VIEW, { key: event.key, slice: 'absence', event }, (slice) =>
      isAbsenceEvent(fact) ? evolveAbsence(slice, fact) : slice,
    );
  }
}
