import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { PETITIONS_VIEW } from './petitions.view';
import { projectAssignment, projectPetition } from './project-petition';

const CONSUMER = { consumer: 'resolution.petitions' };

@Controller()
export class PetitionsConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('petition'), CONSUMER)
  async onPetition(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, PETITIONS_VIEW, { key: event.key, slice: 'petition', event }, (slice) =>
      projectPetition(slice, event),
    );
  }

  @EventPattern(eventTypesOf('assignment'), CONSUMER)
  async onAssignment(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, PETITIONS_VIEW, { key: event.key, slice: 'assignment', event }, (slice) =>
      projectAssignment(slice, event),
    );
  }
}
