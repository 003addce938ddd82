import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf } from '@donthu/contracts';
import { absencesAfter } from '@donthu/domain';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { ABSENCES_VIEW } from './absences.view';

@Controller()
export class AbsencesConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('absence'), { consumer: 'assignment.absences' })
  async onAbsence(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, ABSENCES_VIEW, { key: event.key, slice: 'absence', event }, (slice) =>
      absencesAfter(slice, event),
    );
  }
}
