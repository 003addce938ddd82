import { Injectable } from '@nestjs/common';
import { EventStore, fitsSchema, storedEventsOf, type PositionedCommit } from '@donthu/eventing';
import { Feed, MAX_READ, told, type FeedItem, type FeedPage, type FeedRequest } from './feed';

const PAGE = 500;
/** Room for the events of one commit in a cursor: `position × 1024 + place`, exact far beyond 10¹² commits. */
const PLACES = 1_024;

/** One office: its log already has one order, which never changes, so the feed is the log read aloud. */
@Injectable()
export class LoggedFeed extends Feed {
  constructor(private readonly store: EventStore) {
    super();
  }

  override async read({ types, after, limit, sees }: FeedRequest): Promise<FeedPage> {
    const items: FeedItem[] = [];
    let next = after;
    for (let read = 0; read < MAX_READ;) {
      const commits = await this.store.readAll(Math.floor(next / PLACES) - 1, PAGE);
      for (const commit of commits) {
        for (const item of itemsOf(commit).filter(({ n, type }) => n > next && types.has(type))) {
          if (items.length === limit) return { items, next };
          next = item.n;
          if (sees(item.unit)) items.push(item);
        }
        next = Math.max(next, lastPlaceOf(commit));
      }
      read += commits.length;
      if (commits.length < PAGE) break;
    }
    return { items, next };
  }

  override async end(): Promise<number> {
    return lastPlaceOf({ position: await this.store.end() });
  }
}

function lastPlaceOf({ position }: Pick<PositionedCommit, 'position'>): number {
  return position * PLACES + PLACES - 1;
}

function itemsOf({ position, commit }: PositionedCommit): FeedItem[] {
  if (commit.unpublished) return [];
  return storedEventsOf(commit).map((event, place) => ({
    n: position * PLACES + place,
    ...told(event, fitsSchema(event)),
  }));
}
