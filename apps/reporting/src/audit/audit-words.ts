import type { Language } from '@donthu/domain';
import type { AuditSlice } from './audit.view';

export type Told = AuditSlice['told'];

/** Who asks, and the names behind codes. */
export interface Telling {
  readonly language: Language;
  /** Display name of an account; its id when it is not known. */
  readonly nameOf: (accountId: string) => string;
  /** Name of a unit; its code when it is not known. */
  readonly unitOf: (code: string) => string;
}

const WORDS = {
  at: { vi: 'đơn vị', en: 'of' },
  reportsTo: { vi: 'báo cáo cho', en: 'reports to' },
  active: { vi: 'đang hoạt động', en: 'active' },
  inactive: { vi: 'đã khóa', en: 'locked' },
  given: { vi: 'cấp mật khẩu dùng một lần', en: 'one-time password given' },
  own: { vi: 'tự đổi', en: 'by the officer' },
  guesses: { vi: 'lần sai', en: 'wrong guesses' },
  minutes: { vi: 'phút', en: 'minutes' },
  below: { vi: 'thuộc', en: 'below' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến', en: 'to' },
  deputy: { vi: 'người làm thay', en: 'deputy' },
  backOn: { vi: 'làm việc lại từ', en: 'back on' },
  confirmed: { vi: 'đã chốt', en: 'final' },
  provisional: { vi: 'tạm tính', en: 'provisional' },
  checking: { vi: 'bắt đầu kiểm tra', en: 'checking began' },
  committed: { vi: 'đã ghi vào sổ', en: 'entered' },
  undone: { vi: 'đã hoàn tác', en: 'taken back' },
  failed: { vi: 'không thành', en: 'failed' },
  visit: { vi: 'lượt tiếp số', en: 'visit' },
  filters: { vi: 'lọc theo', en: 'narrowed by' },
  'by.state': { vi: 'tình trạng', en: 'state' },
  'by.kind': { vi: 'loại đơn', en: 'kind' },
  'by.responsible': { vi: 'người phụ trách', en: 'who is responsible' },
  'by.overdue': { vi: 'quá hạn', en: 'overdue' },
  'by.open': { vi: 'còn đang giải quyết', en: 'still in work' },
  replay: { vi: 'chạy lại', en: 'replay' },
  discard: { vi: 'bỏ qua', en: 'discard' },
  inService: { vi: 'bộ phận', en: 'in' },
  read: { vi: 'dòng đã đọc', en: 'rows read' },
  entered: { vi: 'dòng đã ghi', en: 'entered' },
  repeated: { vi: 'dòng bỏ qua vì đã có trong sổ', en: 'left out as they stood there already' },
  wrong: { vi: 'dòng lỗi không nhập', en: 'wrong and not entered' },
} as const;

/** A word of ours in the middle of a sentence; a code without one is said as it is. */
export function word(name: string, language: Language): string {
  return name in WORDS ? WORDS[name as keyof typeof WORDS][language] : name;
}
