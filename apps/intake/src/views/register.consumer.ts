import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import {
  eventTypesOf,
  type AssignmentMadeV1,
  type CaseStepTakenV1,
  type ObligationsChangedV1,
} from '@donthu/contracts';
import { EventStore, type StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { projectPetition } from './project-petition';
import { REGISTER_VIEW } from './register.view';

const CONSUMER = { consumer: 'intake.register' };

/** Keeps the petition register: one slice per stream, each written by its own stream only. */
@Controller()
export class RegisterConsumer {
  constructor(
    private readonly views: ViewStore,
    private readonly store: EventStore,
  ) {}

  @EventPattern(eventTypesOf('petition'), CONSUMER)
  async onPetition(@Payload() event: StoredEvent): Promise<void> {
    const sealed = await this.store.sealedOf(event);
    await applyToView(this.views, REGISTER_VIEW, { key: event.key, slice: 'petition', event }, (slice) =>
      projectPetition(slice, event, sealed),
    );
  }

  @EventPattern(eventTypesOf('assignment'), CONSUMER)
  async onAssignment(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, REGISTER_VIEW, { key: event.key, slice: 'assignment', event }, () => {
      const { responsible, coordinating, leader } = event.data as AssignmentMadeV1;
      return { responsible, coordinating, leader };
    });
  }

  @EventPattern(eventTypesOf('case'), CONSUMER)
  async onCase(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, REGISTER_VIEW, { key: event.key, slice: 'case', event }, () => ({
      state: event.type === 'case.opened.v1' ? 'accepted' : (event.data as CaseStepTakenV1).to,
    }));
  }

  @EventPattern(eventTypesOf('obligations'), CONSUMER)
  async onObligations(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, REGISTER_VIEW, { key: event.key, slice: 'obligations', event }, (slice) =>
      event.type === 'obligations.changed.v1' ? { items: (event.data as ObligationsChangedV1).items } : slice,
    );
  }

  @EventPattern(eventTypesOf('disclosure'), CONSUMER)
  async onDisclosure(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, REGISTER_VIEW, { key: event.key, slice: 'disclosure', event }, ({ erased }) => ({
      erased: erased || event.type === 'people.erased.v1',
    }));
  }
}
