import { say, type Language } from '@donthu/domain';
import type { ViewDocument } from '@donthu/views';
import { detailsOf } from './details';
import { textOf, titled, type Telling } from './told';
import { TIMELINE_STREAMS, type TIMELINE_VIEW, type TimelineEntry, type TimelineStream } from './timeline.view';

export interface TimelineItem {
  /** When it was recorded, RFC 3339 UTC. */
  readonly at: string;
  /** The day it happened, where the event says so; may lie before `at`. */
  readonly on?: string;
  readonly what: string;
  readonly who: { readonly role: string; readonly roleName: string; readonly name: string };
  readonly type: string;
  readonly version: number;
  readonly stream: string;
}

type TimelineSlices = ViewDocument<typeof TIMELINE_VIEW.slices, unknown>['slices'];

/** Who opened a petition's people is the inspector's to know. */
export function isForInspectorOnly(type: string): boolean {
  return type === 'people.revealed.v1';
}

/** Every event of a petition in words: by the time of its commit, then by stream, then by version. */
export function tellTimeline(
  petitionId: string,
  slices: TimelineSlices,
  telling: Omit<Telling, 'kind'>,
): TimelineItem[] {
  const entries = TIMELINE_STREAMS.flatMap((stream) => slices[stream].data.map((entry) => ({ entry, stream })));
  const opened = slices.case.data.find(({ type }) => type === 'case.opened.v1');
  const kind = opened && textOf(opened.data, 'kind');
  entries.sort((a, b) => (a.entry.at === b.entry.at ? 0 : a.entry.at < b.entry.at ? -1 : 1));
  return entries.map(({ entry, stream }) =>
    itemOf(petitionId, stream, entry, { ...telling, ...(kind !== undefined && { kind }) }),
  );
}

function itemOf(petitionId: string, stream: TimelineStream, entry: TimelineEntry, telling: Telling): TimelineItem {
  const { type, version, at, by, data } = entry;
  const { language, nameOf } = telling;
  const on = dayOf(data);
  return {
    at,
    ...(on !== undefined && { on }),
    what: titled(type, detailsOf(type, data, telling), language),
    who: {
      role: by.role,
      roleName: roleName(by.role, language),
      name: by.role === 'system' ? '' : nameOf(by.id),
    },
    type,
    version,
    stream: `${stream}/${petitionId}`,
  };
}

const SYSTEM = { vi: 'Hệ thống', en: 'System' };

/** Role of an actor in words. */
export function roleName(role: string, language: Language): string {
  return role === 'system' ? SYSTEM[language] : say('role', role, language);
}

function dayOf(data: Readonly<Record<string, unknown>>): string | undefined {
  return ['on', 'signedOn', 'acceptedOn', 'receivedOn'].map((name) => textOf(data, name)).find((day) => day !== '');
}
