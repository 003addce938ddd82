import { EVENT_CATALOGUE } from '@donthu/contracts';
import { say } from '@donthu/domain';
import type { Language } from '@donthu/http';

/** Streams whose key is a petition's id. */
const PETITION_STREAMS: ReadonlySet<string> = new Set([
  'petition',
  'assignment',
  'case',
  'obligations',
  'disclosure',
  'rating',
]);

/** The first segment of a consumer's name is the service it belongs to. */
export function serviceOf(consumer: string): string {
  return consumer.split('.')[0] ?? consumer;
}

export function serviceTitle(consumer: string, language: Language): string {
  return say('service', serviceOf(consumer), language);
}

export function eventTitle(type: string, language: Language): string {
  return EVENT_CATALOGUE.get(type)?.title[language] ?? type;
}

/** `null` for an event about something else than a petition. */
export function petitionOf({ stream, key }: { readonly stream: string; readonly key: string }): string | null {
  return PETITION_STREAMS.has(stream.split('/')[0] ?? '') ? key : null;
}
