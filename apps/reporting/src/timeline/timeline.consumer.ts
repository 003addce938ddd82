import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { eventTypesOf } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';
import { applyToView, ViewStore } from '@donthu/views';
import { entryOf, TIMELINE_STREAMS, TIMELINE_VIEW } from './timeline.view';

/** Keeps every event of a petition's streams, each stream in a slice of its own. */
@Controller()
export class TimelineConsumer {
  constructor(private readonly views: ViewStore) {}

  @EventPattern(eventTypesOf(...TIMELINE_STREAMS), { consumer: 'reporting.timeline' })
  async onEvent(@Payload() event: StoredEvent): Promise<void> {
    const slice = TIMELINE_STREAMS.find((stream) => stream === event.streamType);
    if (!slice) return;
    await applyToView(this.views, TIMELINE_VIEW, { key: event.key, slice, event }, (entries) => [
      ...entries,
      entryOf(event),
    ]);
  }
}
