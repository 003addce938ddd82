import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type AssignmentMadeV1, type ObligationsChangedV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { projectCase } from '../facts/project-case';
import { projectPetition } from '../facts/project-petition';
import { evolveObligations } from '../obligations/obligations-state';
import { FACTS_VIEW } from '../views/facts.view';
import { OBLIGATIONS_CONSUMER } from './obligations-keeper';
import { ObligationsPolicy } from './obligations.policy';

const CONSUMER = { consumer: OBLIGATIONS_CONSUMER };

/** Keeps the facts of each petition and lets every new one be answered by what it means for the time limits. */
@Controller()
export class ObligationsConsumer {
  constructor(
    private readonly views: ViewStore,
    private readonly policy: ObligationsPolicy,
  ) {}

  @EventPattern(eventTypesOf('petition'), CONSUMER)
  async onPetition(@Payload() event: StoredEvent): Promise<void> {
    const document = await applyToView(this.views, FACTS_VIEW, { key: event.key, slice: 'petition', event }, (slice) =>
      projectPetition(slice, event),
    );
    await this.policy.onFact(document, event);
  }

  @EventPattern(eventTypesOf('case'), CONSUMER)
  async onCase(@Payload() event: StoredEvent): Promise<void> {
    const document = await applyToView(this.views, FACTS_VIEW, { key: event.key, slice: 'case', event }, (slice) =>
      projectCase(slice, event),
    );
    await this.policy.onFact(document, event);
  }

  /** Moves no date, but says who is told. */
  @EventPattern(eventTypesOf('assignment'), CONSUMER)
  async onAssignment(@Payload() event: StoredEvent): Promise<void> {
    const document = await applyToView(this.views, FACTS_VIEW, { key: event.key, slice: 'assignment', event }, () => {
      const { responsible, leader } = event.data as AssignmentMadeV1;
      return { responsible, leader };
    });
    this.policy.onThresholds(document);
  }

  @EventPattern(eventTypesOf('obligations'), CONSUMER)
  async onObligations(@Payload() event: StoredEvent): Promise<void> {
    const document = await applyToView(
      this.views,
      FACTS_VIEW,
      { key: event.key, slice: 'obligations', event },
      (slice) => evolveObligations(slice, event),
    );
    this.policy.onThresholds(document);
    if (event.type === 'obligations.changed.v1' && !event.discarded) {
      await this.policy.onSnapshot(document, event, (event.data as ObligationsChangedV1).seen);
    }
  }
}
