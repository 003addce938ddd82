import type { EventDefinition, Owner } from './event/define-event';
import * as events from './events';

/** Every event version ever published, by wire name. Nothing is ever taken out of it. */
export const EVENT_CATALOGUE: ReadonlyMap<string, EventDefinition> = new Map(
  Object.values(events)
    .filter((value): value is EventDefinition => typeof value === 'object' && 'streamType' in value)
    .map((definition) => [definition.type, definition]),
);

const OWNER_BY_STREAM_TYPE: ReadonlyMap<string, Owner> = new Map(
  [...EVENT_CATALOGUE.values()].map((definition) => [definition.streamType, definition.owner]),
);

/** The one service that writes streams of this type; `undefined` for a type that is not published. */
export function ownerOfStreamType(streamType: string): Owner | undefined {
  return OWNER_BY_STREAM_TYPE.get(streamType);
}

/** Name of the topic an owner publishes to. */
export function topicOf(owner: Owner): string {
  return `donthu.${owner}.v1`;
}

/** Wire names of all events of some stream types, for a projection that follows whole streams. */
export function eventTypesOf(...streamTypes: string[]): string[] {
  return [...EVENT_CATALOGUE.values()].filter((d) => streamTypes.includes(d.streamType)).map((d) => d.type);
}
