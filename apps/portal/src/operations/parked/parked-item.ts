import { EVENT_CATALOGUE } from '@donthu/contracts';
import type { ParkedKey } from '@donthu/eventing';
import type { Language } from '@donthu/http';

/** Services as operators call them. */
const SERVICES: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  reception: { vi: 'tiếp công dân', en: 'reception' },
  intake: { vi: 'tiếp nhận, xử lý đơn', en: 'petition register' },
  assignment: { vi: 'phân công', en: 'assignment' },
  resolution: { vi: 'giải quyết', en: 'resolution' },
  deadline: { vi: 'thời hạn', en: 'deadlines' },
  reporting: { vi: 'báo cáo', en: 'reporting' },
  identity: { vi: 'bảo mật thông tin cá nhân', en: 'personal data' },
  portal: { vi: 'cổng thông tin', en: 'portal' },
};

/** Streams whose key is a petition's id. */
const PETITION_STREAMS: ReadonlySet<string> = new Set([
  'petition',
  'assignment',
  'case',
  'obligations',
  'disclosure',
  'rating',
]);

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
  const { consumer, failure, waiting, parkedAt, first } = held;
  const isPetitions = PETITION_STREAMS.has(first.stream.split('/')[0] ?? '');
  return {
    key: encodeParkedKey(held),
    service: serviceOf(consumer),
    consumer,
    petitionId: isPetitions ? held.key : null,
    what: inWords(held, language),
    failure,
    waiting,
    parkedAt,
  };
}

/** The first segment of a consumer's name is the service it belongs to. */
export function serviceOf(consumer: string): string {
  return consumer.split('.')[0] ?? consumer;
}

function inWords({ consumer, hold, waiting, first }: ParkedKey, language: Language): string {
  const service = SERVICES[serviceOf(consumer)]?.[language] ?? serviceOf(consumer);
  const event = EVENT_CATALOGUE.get(first.type)?.title[language] ?? first.type;
  if (language === 'vi') {
    const why = hold === 'gap' ? 'đang chờ một sự kiện trước đó' : 'xử lý không thành công';
    return `Bộ phận “${service}”: sự kiện “${event}” ${why}; ${waiting} sự kiện của cùng hồ sơ đang chờ.`;
  }
  const why = hold === 'gap' ? 'waits for an earlier event' : 'could not be handled';
  return `“${service}”: the event “${event}” ${why}; ${waiting} events of the same file wait.`;
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
