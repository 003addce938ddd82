import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf, type AssignmentMadeV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore, type ViewDocument } from '@donthu/views';
import { markDay } from '../days/mark-day';
import { FACTS_VIEW } from './facts.view';
import { projectCase } from './project-case';
import { projectObligations } from './project-obligations';
import { projectPetition } from './project-petition';

const CONSUMER = { consumer: 'reporting.facts' };

/** Keeps the facts, and marks the day a petition belongs to so that it is counted again. */
@Controller()
export class FactsConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf('petition'), CONSUMER)
  async onPetition(@Payload() event: StoredEvent): Promise<void> {
    const target = { key: event.key, slice: 'petition' as const, event };
    await this.mark(await applyToView(this.views, FACTS_VIEW, target, (facts) => projectPetition(facts, event)));
  }

  /** Who is responsible changes no figure: nothing is marked. */
  @EventPattern(eventTypesOf('assignment'), CONSUMER)
  async onAssignment(@Payload() event: StoredEvent): Promise<void> {
    await applyToView(this.views, FACTS_VIEW, { key: event.key, slice: 'assignment', event }, () => ({
      responsible: (event.data as AssignmentMadeV1).responsible,
    }));
  }

  @EventPattern(eventTypesOf('case'), CONSUMER)
  async onCase(@Payload() event: StoredEvent): Promise<void> {
    const target = { key: event.key, slice: 'case' as const, event };
    await this.mark(await applyToView(this.views, FACTS_VIEW, target, (facts) => projectCase(facts, event)));
  }

  @EventPattern(eventTypesOf('obligations'), CONSUMER)
  async onObligations(@Payload() event: StoredEvent): Promise<void> {
    const target = { key: event.key, slice: 'obligations' as const, event };
    await this.mark(await applyToView(this.views, FACTS_VIEW, target, (facts) => projectObligations(facts, event)));
  }

  /** After the facts, also when they were written at an earlier delivery: the process may have died between the two. */
  private async mark(document: ViewDocument<typeof FACTS_VIEW.slices, unknown> | undefined): Promise<void> {
    const petition = document?.slices.petition.data;
    for (const day of petition?.receivedDays ?? []) await markDay(this.views, { unit: petition?.unit ?? '', day });
  }
}
