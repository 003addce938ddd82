import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type AbsenceRecordedV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { ABSENCES_VIEW } from '../views/absences.view';

@Controller()
export class AbsencesConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('absence'), { consumer: 'deadline.absences' })
  async onAbsence(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, ABSENCES_VIEW, { key: event.key, slice: 'absence', event }, ({ absences }) => {
      const { from, to, deputy } = event.data as AbsenceRecordedV1;
      return { absences: [...absences, { from, to, deputy }] };
    });
  }
}
