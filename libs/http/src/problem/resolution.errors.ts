import type { ErrorEntry } from './error-entry';

/** Refusals of the steps of a case. */
export const RESOLUTION_ERRORS = {
  'RESOLUTION.STEP_UNKNOWN': {
    status: 404,
    fault: 'expected',
    vi: 'Không có bước giải quyết này',
    en: 'No such step',
  },
  'RESOLUTION.STEP_NOT_ALLOWED': {
    status: 409,
    fault: 'expected',
    vi: 'Bước này không thực hiện được ở trạng thái hiện tại của vụ việc',
    en: 'This step is not allowed now',
  },
  'RESOLUTION.CASE_ALREADY_OPEN': {
    status: 409,
    fault: 'expected',
    vi: 'Vụ việc đã được thụ lý',
    en: 'The case is open already',
  },
  'RESOLUTION.KIND_WITHOUT_LIFECYCLE': {
    status: 409,
    fault: 'expected',
    vi: 'Loại đơn này không thụ lý được',
    en: 'A petition of this kind is never accepted',
  },
  'RESOLUTION.DATE_IN_FUTURE': {
    status: 422,
    fault: 'expected',
    vi: 'Ngày không được sau ngày hôm nay',
    en: 'The date lies in the future',
  },
  'RESOLUTION.DATE_BEFORE_PREVIOUS_STEP': {
    status: 422,
    fault: 'expected',
    vi: 'Ngày không được trước ngày của bước liền trước',
    en: 'The date lies before the previous step',
  },
  'RESOLUTION.VARIANT_NOT_ALLOWED': {
    status: 422,
    fault: 'expected',
    vi: 'Không còn được gia hạn theo trường hợp này',
    en: 'The time limit cannot be extended in this way any more',
  },
  'RESOLUTION.OFFICER_TWICE': {
    status: 422,
    fault: 'expected',
    vi: 'Một cán bộ được nêu hai lần',
    en: 'An officer is named twice',
  },
  'RESOLUTION.UNKNOWN_OFFICER': {
    status: 422,
    fault: 'expected',
    vi: 'Không tìm thấy cán bộ đang làm việc tại đơn vị',
    en: 'No such active officer in the unit',
  },
  'RESOLUTION.OFFICER_IN_CONFLICT': {
    status: 422,
    fault: 'expected',
    vi: 'Cán bộ được nêu không được tham gia do xung đột lợi ích',
    en: 'An officer named may not take part: conflict of interest',
  },
} as const satisfies Record<string, ErrorEntry>;
