import type { Commit, StoredEvent } from '@donthu/eventing';
import { told, type FeedItem } from './feed';

/** The one book of the feed. Fixed, so that no change of units can ever start a second count. */
export const FEED_UNIT = 'feed';
export const FEED_SERIES = 'feed';
const FEED_ENTRY = 'feed.entry.v1';

export function feedStreamOf(event: Pick<StoredEvent, 'stream'>): string {
  return `feed/${event.stream}`;
}

export function feedCommit(event: StoredEvent, id: string, n: number, meta: Commit['meta']): Commit {
  return {
    id,
    unit: FEED_UNIT,
    stream: feedStreamOf(event),
    version: event.version,
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
