import { eventTypesOf, PeopleErasedV1 } from '@donthu/contracts';
import type { StoredEvent } from '@donthu/eventing';

/** What the level above follows: the life of petitions with their ratings, and the visits, not accounts, calendars or reveals. */
export const FOLLOWED = eventTypesOf('petition', 'assignment', 'case', 'obligations', 'visit', 'rating');
/**
 * What open screens are told as well: whoever was erased has to leave them. No part of what is followed: the stream it
 * comes in also tells reveals, which nobody follows, so of that stream this one event comes at most, at whatever version.
 */
export const NOTICED = [...FOLLOWED, PeopleErasedV1.type];

/** One event as the level above reads it; events carry no personal data. */
export interface FeedItem {
  /** The reader's cursor: ascending, never changed, never given twice. Not every number is given. */
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly unit: string;
  /** Business time of the event, RFC 3339 UTC. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Not what its type promises, or set aside by an operator: its content is withheld, its version accounted for. */
  readonly discarded?: true;
}

export interface FeedPage {
  readonly items: readonly FeedItem[];
  /** Send it as `after`; the same as before when there is nothing new. */
  readonly next: number;
}

export interface FeedRequest {
  /** Of `NOTICED`. */
  readonly types: ReadonlySet<string>;
  /** `next` of the page before; 0 at first. */
  readonly after: number;
  readonly limit: number;
  readonly sees: (unit: string) => boolean;
}

/** Entries looked at for one answer: who may see few of many gets short answers and goes on from `next`. */
export const MAX_READ = 5_000;

/** Every event of `NOTICED` once, in an order that never changes. */
export abstract class Feed {
  abstract read(request: FeedRequest): Promise<FeedPage>;

  /** The cursor behind everything there is now. */
  abstract end(): Promise<number>;
}

/** What of an event the feed tells. Without `content` its version is accounted for all the same. */
export function told(event: StoredEvent, content: boolean): Omit<FeedItem, 'n'> {
  const { id, type, stream, version, unit, meta, data } = event;
  const known = { id, type, stream, version, unit, at: meta.at };
  return content ? { ...known, data } : { ...known, data: {}, discarded: true };
}
