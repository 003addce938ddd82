import type { Language } from '@donthu/domain';

/** Fields of the form as a correction names them. */
const FIELDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  receivedOn: { vi: 'ngày nhận', en: 'date of receipt' },
  channel: { vi: 'hình thức nhận', en: 'channel' },
  documentDate: { vi: 'ngày viết đơn', en: 'date of the document' },
  declaredKind: { vi: 'loại đơn theo người gửi', en: 'declared kind' },
  anonymous: { vi: 'đơn nặc danh', en: 'anonymity' },
  petitioners: { vi: 'người đứng đơn', en: 'petitioners' },
  peopleCount: { vi: 'số người đứng đơn', en: 'number of people' },
  respondent: { vi: 'người, cơ quan bị khiếu nại, tố cáo', en: 'respondent' },
  challengedDecision: { vi: 'quyết định bị khiếu nại', en: 'challenged decision' },
  summary: { vi: 'nội dung đơn', en: 'content' },
  request: { vi: 'yêu cầu', en: 'request' },
  forwarder: { vi: 'nơi chuyển đơn đến', en: 'forwarding body' },
  attachments: { vi: 'tài liệu kèm theo', en: 'documents' },
};

/** Which fields a correction changed, never from what to what: that may be somebody's data. */
export function correctedFields({ changed }: Readonly<Record<string, unknown>>, language: Language): string {
  if (!Array.isArray(changed)) return '';
  return changed.map((name: unknown) => FIELDS[String(name)]?.[language] ?? String(name)).join('; ');
}
