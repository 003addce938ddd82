import { EVENT_CATALOGUE } from '@donthu/contracts';
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

/** The first segment of a consumer's name is the service it belongs to. */
export function serviceOf(consumer: string): string {
  return consumer.split('.')[0] ?? consumer;
}

export function serviceTitle(consumer: string, language: Language): string {
  return SERVICES[serviceOf(consumer)]?.[language] ?? serviceOf(consumer);
}

export function eventTitle(type: string, language: Language): string {
  return EVENT_CATALOGUE.get(type)?.title[language] ?? type;
}

/** `null` for an event about something else than a petition. */
export function petitionOf({ stream, key }: { readonly stream: string; readonly key: string }): string | null {
  return PETITION_STREAMS.has(stream.split('/')[0] ?? '') ? key : null;
}
