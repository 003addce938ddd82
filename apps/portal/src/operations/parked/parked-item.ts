import type { ParkedKey } from '@donthu/eventing';
import type { Language } from '@donthu/http';
import { eventTitle, petitionOf, serviceOf, serviceTitle } from './parked-words';

/** Something that stands still and waits for an operator. */
export interface ParkedItem {
  /** Opaque; names the held key and the event that is first in it. */
  readonly key: string;
  readonly service: string;
  readonly consumer: string;
  readonly petitionId: string | null;
  readonly what: string;
  readonly failure: string;
  readonly waiting: number;
  readonly parkedAt: string;
}

export function parkedItem(held: ParkedKey, language: Language): ParkedItem {
  const { consumer, failure, waiting, parkedAt, first, key } = held;
  return {
    key: encodeParkedKey(held),
    service: serviceOf(consumer),
    consumer,
    petitionId: petitionOf({ stream: first.stream, key }),
    what: inWords(held, language),
    failure,
    waiting,
    parkedAt,
  };
}

function inWords({ consumer, hold, waiting, first }: ParkedKey, language: Language): string {
  const service = serviceTitle(consumer, language);
  const event = eventTitle(first.type, language);
  if (language === 'vi') {
    const why = hold === 'gap' ? 'đang chờ một sự kiện trước đó' : 'xử lý không thành công';
    return `Bộ phận “${service}”: sự kiện “${event}” ${why}; ${waiting} sự kiện của cùng hồ sơ đang chờ.`;
  }
  const why = hold === 'gap' ? 'waits for an earlier event' : 'could not be handled';
  const queue = waiting === 1 ? '1 event of the same file waits' : `${waiting} events of the same file wait`;
  return `“${service}”: the event “${event}” ${why}; ${queue}.`;
}

export interface ParkedPlace {
  readonly consumer: string;
  readonly key: string;
  readonly first: { readonly stream: string; readonly version: number };
}

export function isAt(held: ParkedPlace, place: ParkedPlace): boolean {
  return encodeParkedKey(held) === encodeParkedKey(place);
}

function encodeParkedKey({ consumer, key, first }: ParkedPlace): string {
  return Buffer.from(JSON.stringify([consumer, key, first.stream, first.version]), 'utf8').toString('base64url');
}

/** `undefined` for what `encodeParkedKey` never wrote. */
export function decodeParkedKey(text: string): ParkedPlace | undefined {
  const [consumer, key, stream, version, ...rest] = parse(text);
  if (typeof consumer !== 'string' || typeof key !== 'string' || typeof stream !== 'string') return undefined;
  return Number.isSafeInteger(version) && rest.length === 0
    ? { consumer, key, first: { stream, version: Number(version) } }
    : undefined;
}

function parse(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
