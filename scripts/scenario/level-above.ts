import type { OfficeClient } from '../../test/harness/client';
import { must } from './play/ward';
import type { Happening } from './recount/happening';

/** Events of an answer; small enough that the quarter takes several. */
const LIMIT = 150;
/** Longest wait (milliseconds) for an event that was committed and is not in the feed yet. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

export type FeedItem = Happening & { readonly n: number };

interface FeedPage {
  readonly items: readonly FeedItem[];
  readonly next: number;
}

/** The feed as the level above reads it: page by page, each from where the one before ended, until nothing new comes. */
export async function readFeed(reader: OfficeClient, unit: string, expected: number): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  const until = Date.now() + PATIENCE_MS;
  for (let after = 0; ;) {
    const page = reader.get<FeedPage>(`/api/reporting/feed?unit=${unit}&after=${after}&limit=${LIMIT}`);
    const { body } = await must(page, 'feed');
    items.push(...body.items);
    const atEnd = body.next === after;
    if (atEnd && (items.length >= expected || Date.now() > until)) return items;
    if (atEnd) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    after = body.next;
  }
}

/** What is wrong with the order of a feed: a cursor that goes back, a version of a stream that is left out or comes twice. */
export function disorderOf(items: readonly FeedItem[]): string[] {
  const versions = new Map<string, number>();
  return items.flatMap(({ n, stream, version }, index) => {
    const before = versions.get(stream) ?? 0;
    versions.set(stream, version);
    const previous = items[index - 1]?.n ?? -1;
    return [
      ...(n > previous ? [] : [`${n} after ${previous}`]),
      ...(version === before + 1 ? [] : [`${stream}: ${version} after ${before}`]),
    ];
  });
}
