import { Injectable } from '@nestjs/common';
import { EventStore } from '@donthu/eventing';
import { Feed, MAX_READ, type FeedItem, type FeedPage, type FeedRequest } from './feed';
import { FEED_SERIES, FEED_UNIT, feedItemOf } from './feed-entry';

const PAGE = 500;

/** Many offices: the entries that `FeedConsumer` numbered, in the order in which events came here. */
@Injectable()
export class NumberedFeed extends Feed {
  constructor(private readonly store: EventStore) {
    super();
  }

  override async read({ types, after, limit, sees }: FeedRequest): Promise<FeedPage> {
    const items: FeedItem[] = [];
    let next = after;
    for (let read = 0; read < MAX_READ;) {
      const commits = await this.store.readSeries(FEED_UNIT, FEED_SERIES, next, PAGE);
      for (const commit of commits) {
        if (items.length === limit) return { items, next };
        next = commit.number?.n ?? next;
        const item = feedItemOf(commit);
        if (item && types.has(item.type) && sees(item.unit)) items.push(item);
      }
      read += commits.length;
      if (commits.length < PAGE) break;
    }
    return { items, next };
  }

  override end(): Promise<number> {
    return this.store.lastNumber(FEED_UNIT, FEED_SERIES);
  }
}
