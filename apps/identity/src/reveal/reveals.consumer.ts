import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { PeopleRevealedV1 } from '@donthu/contracts';
import { EventStore } from '@donthu/eventing/store/event-store';
import type { StoredEvent } from '@donthu/eventing/store/commit';
import { ViewStore } from '@donthu/views';
import { REVEALS_VIEW } from './reveals.view';

/** Lists every reveal. A row is written once and never changes, so the same event again finds it there. */
@Controller()
export class RevealsConsumer {
  constructor(
    private readonly views: ViewStore,
    private readonly store: EventStore,
  ) {}

  @EventPattern('people.revealed.v1', { consumer: 'identity.reveals' })
  async onRevealed(@Payload() event: StoredEvent): Promise<void> {
    if (event.discarded) return;
    const { petitionId, by } = event.data as PeopleRevealedV1;
    const sealed = await this.store.sealedOf(event);
    const data = { petitionId, unit: event.unit, by, at: event.meta.at, text: sealed?.text ?? null };
    await this.views.put(REVEALS_VIEW, {
      key: `${petitionId}@${event.version}`,
      expectedRevision: 0,
      slices: { disclosure: { version: event.version, data } },
    });
  }
}
