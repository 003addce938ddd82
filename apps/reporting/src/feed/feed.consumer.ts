import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { Clock, EventStore, react, reactionMeta, type StoredEvent } from '@donthu/eventing';
import { NOTICED } from './feed';
import { FEED_SERIES, FEED_UNIT, feedCommit } from './feed-entry';

const CONSUMER = 'reporting.feed';
/**
 * Many offices: gives every event its place in the feed, once and for ever. A reaction, not a view: the order in which
 * events came here is a fact of its own, which no rebuild may change.
 */
@Controller()
export class FeedConsumer {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  @EventPattern(NOTICED, { consumer: CONSUMER })
  async onEvent(@Payload() event: StoredEvent): Promise<void> {
    // A discarded event gets its entry too, without content: the feed's streams have no holes.
    await react(this.store, CONSUMER, { ...event, discarded: false }, async (id) => {
      const meta = reactionMeta(CONSUMER, event, this.clock.now());
      return { unit: FEED_UNIT, series: FEED_SERIES, build: (n) => feedCommit(event, id, n, meta) };
    });
  }
}
