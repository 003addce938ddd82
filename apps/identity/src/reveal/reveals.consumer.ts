import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { PeopleRevealedV1, VisitorsRevealedV1 } from '@donthu/contracts';
import { EventStore } from '@donthu/eventing/store/event-store';
import type { StoredEvent } from '@donthu/eventing/store/commit';
import { ViewStore } from '@donthu/views';
import { REVEALS_VIEW, type RevealSlice } from './reveals.view';

const CONSUMER = { consumer: 'identity.reveals' };

/** Lists every reveal. A row is written once and never changes, so the same event again finds it there. */
@Controller()
export class RevealsConsumer {
  constructor(
    private readonly views: ViewStore,
    private readonly store: EventStore,
  ) {}

  @EventPattern('people.revealed.v1', CONSUMER)
  async onRevealed(@Payload() event: StoredEvent): Promise<void> {
    const { petitionId, by } = event.data as PeopleRevealedV1;
    await this.list(event, `${petitionId}@${event.version}`, { petitionId, by });
  }

  @EventPattern('visitors.revealed.v1', CONSUMER)
  async onVisitorsRevealed(@Payload() event: StoredEvent): Promise<void> {
    const { visitId, by } = event.data as VisitorsRevealedV1;
    await this.list(event, `${event.stream}@${event.version}`, { petitionId: null, visitId, by });
  }

  private async list(
    event: StoredEvent,
    key: string,
    who: Pick<RevealSlice, 'petitionId' | 'visitId' | 'by'>,
  ): Promise<void> {
    if (event.discarded) return;
    const sealed = await this.store.sealedOf(event);
    const data = { ...who, unit: event.unit, at: event.meta.at, text: sealed?.text ?? null };
    const slices = { disclosure: { version: event.version, data } };
    await this.views.put(REVEALS_VIEW, { key, expectedRevision: 0, slices });
  }
}
