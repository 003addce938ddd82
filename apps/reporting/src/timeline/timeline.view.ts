import type { StoredEvent } from '@donthu/eventing';
import { defineView } from '@donthu/views';

/** One event as the timeline keeps it: no personal data, for events carry none. */
export interface TimelineEntry {
  readonly version: number;
  readonly type: string;
  /** Business time of the commit, RFC 3339 UTC. */
  readonly at: string;
  readonly by: { readonly id: string; readonly role: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** The streams of a petition, in the order in which what happened at the same moment is told. */
export const TIMELINE_STREAMS = ['petition', 'assignment', 'case', 'obligations', 'disclosure'] as const;
export type TimelineStream = (typeof TIMELINE_STREAMS)[number];

type Entries = readonly TimelineEntry[];
const NONE: Entries = [];

export const TIMELINE_VIEW = defineView({
  name: 'reporting_timeline',
  slices: { petition: NONE, assignment: NONE, case: NONE, obligations: NONE, disclosure: NONE } satisfies Record<
    TimelineStream,
    Entries
  >,
  fields: () => undefined,
  fieldNames: [],
  indexes: {},
});

/** Of recomputed time limits only what changed is kept: the whole table at every fact would be most of the document. */
export function entryOf({ version, type, meta, data }: StoredEvent): TimelineEntry {
  const { items: _items, seen: _seen, ...told } = data;
  return { version, type, at: meta.at, by: meta.actor, data: type === 'obligations.changed.v1' ? told : data };
}
