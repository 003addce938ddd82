import { Injectable } from '@nestjs/common';
import { EventStore } from '@donthu/eventing';
import { FEED_SERIES, FEED_UNIT, feedItemOf, type FeedItem } from './feed-entry';

const PAGE = 500;
/** Entries looked at for one answer: who may see few of many gets short answers and goes on from `next`. */
const MAX_READ = 5_000;

export interface FeedPage {
  readonly items: readonly FeedItem[];
  /** Send it as `after`; the same as before when there is nothing new. */
  readonly next: number;
}

export interface FeedRequest {
  readonly after: number;
  readonly limit: number;
  readonly sees: (unit: string) => boolean;
}

@Injectable()
export class ReadFeedHandler {
  constructor(private readonly store: EventStore) {}

  async read({ after, limit, sees }: FeedRequest): Promise<FeedPage> {
    const items: FeedItem[] = [];
    let next = after;
    for (let read = 0; read < MAX_READ;) {
      const commits = await this.store.readSeries(FEED_UNIT, FEED_SERIES, next, PAGE);
      for (const commit of commits) {
        if (items.length === limit) return { items, next };
        next = commit.number?.n ?? next;
        const item = feedItemOf(commit);
        if (item && sees(item.unit)) items.push(item);
      }
      read += commits.length;
      if (commits.length < PAGE) break;
    }
    return { items, next };
  }
}
