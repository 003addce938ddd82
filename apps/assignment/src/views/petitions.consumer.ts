import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { PETITIONS_VIEW } from './petitions.view';
import { projectAssignment, projectCase, projectObligations, projectPetition } from './project-petition';

const CONSUMER = { consumer: 'assignment.petitions' };

/** Keeps what giving work depends on: one slice per stream, each written by its own stream only. */
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

  @EventPattern(eventTypesOf('case'), CONSUMER)
  async onCase(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, PETITIONS_VIEW, { key: event.key, slice: 'case', event }, (slice) =>
      projectCase(slice, event),
    );
  }

  @EventPattern(eventTypesOf('obligations'), CONSUMER)
  async onObligations(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, PETITIONS_VIEW, { key: event.key, slice: 'obligations', event }, (slice) =>
      projectObligations(slice, event),
    );
  }
}
