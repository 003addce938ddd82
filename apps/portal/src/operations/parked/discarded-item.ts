import type { DiscardedEvent } from '@donthu/eventing';
import type { Language } from '@donthu/http';
import { eventTitle, petitionOf, serviceOf, serviceTitle } from './parked-words';

/** An event that one consumer passed over for good. */
export interface DiscardedItem {
  readonly eventId: string;
  readonly service: string;
  readonly consumer: string;
  readonly petitionId: string | null;
  readonly what: string;
  /** Account of whoever decided; with `reason` and `at` it is `null` where no decision was recorded. */
  readonly by: string | null;
  readonly reason: string | null;
  readonly at: string | null;
}

export function discardedItem(discarded: DiscardedEvent, language: Language): DiscardedItem {
  const { consumer, eventId, event, decision } = discarded;
  return {
    eventId,
    service: serviceOf(consumer),
    consumer,
    petitionId: event ? petitionOf(event) : null,
    what: inWords(discarded, language),
    by: decision?.by ?? null,
    reason: decision?.reason ?? null,
    at: decision?.at ?? null,
  };
}

function inWords({ consumer, eventId, event }: DiscardedEvent, language: Language): string {
  const service = serviceTitle(consumer, language);
  const which = event ? `“${eventTitle(event.type, language)}”` : eventId;
  return language === 'vi'
    ? `Bộ phận “${service}” không xử lý sự kiện ${which}.`
    : `“${service}” does not handle the event ${which}.`;
}
