import type { Commit, StoredEvent } from '@donthu/eventing';
import { FOLLOWED, told, type FeedItem } from './feed';

/** The one book of the feed. Fixed, so that no change of units can ever start a second count. */
export const FEED_UNIT = 'feed';
export const FEED_SERIES = 'feed';
const FEED_ENTRY = 'feed.entry.v1';
const followed: ReadonlySet<string> = new Set(FOLLOWED);

export function feedStreamOf(event: Pick<StoredEvent, 'stream'>): string {
  return `feed/${event.stream}`;
}

export function feedCommit(event: StoredEvent, id: string, n: number, meta: Commit['meta']): Commit {
  return {
    id,
    unit: FEED_UNIT,
    stream: feedStreamOf(event),
    // Of a stream that is followed every event comes here; of the others one at the most, as a petition is erased once.
    version: followed.has(event.type) ? event.version : 1,
    events: [{ type: FEED_ENTRY, data: told(event, !event.discarded) }],
    number: { series: FEED_SERIES, n },
    unpublished: true,
    meta,
  };
}

/** `undefined` for what is no entry of ours. */
export function feedItemOf({ events, number }: Commit): FeedItem | undefined {
  const [entry] = events;
  if (entry?.type !== FEED_ENTRY || !number) return undefined;
  return { n: number.n, ...(entry.data as unknown as Omit<FeedItem, 'n'>) };
}
