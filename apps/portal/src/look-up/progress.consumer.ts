import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { projectCase, projectObligations, projectPetition, projectRating } from './project-progress';
import { PROGRESS_VIEW } from './progress.view';

const CONSUMER = { consumer: 'portal.progress' };

/** Keeps what the public look-up answers: one slice per stream, each written by its own stream only. */
@Controller()
export class ProgressConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('petition'), CONSUMER)
  async onPetition(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, PROGRESS_VIEW, { key: event.key, slice: 'petition', event }, (slice) =>
      projectPetition(slice, event),
    );
  }

  @EventPattern(eventTypesOf('case'), CONSUMER)
  async onCase(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, PROGRESS_VIEW, { key: event.key, slice: 'case', event }, (slice) =>
      projectCase(slice, event),
    );
  }

  @EventPattern(eventTypesOf('obligations'), CONSUMER)
  async onObligations(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, PROGRESS_VIEW, { key: event.key, slice: 'obligations', event }, (slice) =>
      projectObligations(slice, event),
    );
  }

  @EventPattern(eventTypesOf('rating'), CONSUMER)
  async onRating(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, PROGRESS_VIEW, { key: event.key, slice: 'rating', event }, () =>
      projectRating(event),
    );
  }
}
