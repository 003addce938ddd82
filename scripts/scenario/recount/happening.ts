import { streamTypeOf, storedEventsOf, type Commit } from '@donthu/eventing';

/** One event, read from the store or from the feed: both are recounted by the same hand. */
export interface Happening {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly unit: string;
  /** Business time, RFC 3339 UTC. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Everything that was ever published, in the order of the store. */
export function happeningsOf(history: readonly Commit[]): Happening[] {
  return history
    .filter(({ unpublished }) => unpublished !== true)
    .flatMap(storedEventsOf)
    .map(({ id, type, stream, version, unit, meta, data }) => ({ id, type, stream, version, unit, at: meta.at, data }));
}

/** A case follows from its petition: of one moment the petition comes first. Within a stream the order stays. */
export function inOrder(happenings: readonly Happening[]): Happening[] {
  const rank = ({ stream }: Happening) => (streamTypeOf(stream) === 'petition' ? 0 : 1);
  return [...happenings].sort((a, b) => (a.at === b.at ? rank(a) - rank(b) : a.at < b.at ? -1 : 1));
}

/** A unit with all below it, as the events about units tell. */
export function withUnitsBelow(happenings: readonly Happening[], unit: string): string[] {
  const parents = new Map<string, unknown>();
  for (const { type, data } of happenings)
    if (type === 'unit.set.v1') parents.set(String(data['code']), data['parent']);
  const below = (code: string): string[] => [
    code,
    ...[...parents].filter(([, parent]) => parent === code).flatMap(([child]) => below(child)),
  ];
  return below(unit);
}
