import type { Commit, StoredEvent } from '@donthu/eventing';

/** The one book of the feed. Fixed, so that no change of units can ever start a second count. */
export const FEED_UNIT = 'feed';
export const FEED_SERIES = 'feed';
const FEED_ENTRY = 'feed.entry.v1';

/** One event as the level above reads it; events carry no personal data. */
export interface FeedItem {
  /** The reader's cursor: 1, 2, 3 …, never changed, never given twice. */
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly unit: string;
  /** Business time of the event, RFC 3339 UTC. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** An operator discarded the event here; its content is withheld, its version stays accounted for. */
  readonly discarded?: true;
}

export function feedStreamOf(event: Pick<StoredEvent, 'stream'>): string {
  return `feed/${event.stream}`;
}

export function feedCommit(event: StoredEvent, id: string, n: number, meta: Commit['meta']): Commit {
  const { type, stream, version, unit } = event;
  const told = event.discarded ? { discarded: true, data: {} } : { data: event.data };
  return {
    id,
    unit: FEED_UNIT,
    stream: feedStreamOf(event),
    version,
    events: [{ type: FEED_ENTRY, data: { id: event.id, type, stream, version, unit, at: event.meta.at, ...told } }],
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
