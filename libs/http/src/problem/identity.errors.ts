import type { ErrorEntry } from './error-entry';

/** Refusals around identities: opening and erasing. */
export const IDENTITY_ERRORS = {
  'IDENTITY.REVEAL_NOT_ALLOWED': {
    status: 403,
    fault: 'expected',
    vi: 'Chỉ người tiếp nhận, người phụ trách, lãnh đạo phụ trách hoặc thanh tra được xem danh tính',
    en: 'Only the desk that took it down, its responsible officer, its leader or the inspector may see who it is',
  },
  'IDENTITY.NOT_CLOSED': {
    status: 409,
    fault: 'expected',
    vi: 'Đơn chưa kết thúc nên chưa được xóa danh tính',
    en: 'The petition is not closed yet: its people cannot be erased',
  },
  'IDENTITY.PEOPLE_ERASED': {
    status: 409,
    fault: 'expected',
    vi: 'Danh tính này đã bị xóa vĩnh viễn',
    en: 'Who it was has been erased for ever',
  },
} as const satisfies Record<string, ErrorEntry>;
