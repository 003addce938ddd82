import type { ErrorEntry } from './error-entry';

/** Refusals of the reception register. */
export const RECEPTION_ERRORS = {
  'RECEPTION.UNKNOWN_OFFICER': {
    status: 422,
    fault: 'expected',
    vi: 'Người tiếp không phải cán bộ đang làm việc tại đơn vị',
    en: 'Whoever received is no active officer of the unit',
  },
  'RECEPTION.DATE_IN_FUTURE': {
    status: 422,
    fault: 'expected',
    vi: 'Ngày tiếp không được sau ngày hôm nay',
    en: 'The day of reception must not lie in the future',
  },
  'RECEPTION.DATE_TOO_OLD': {
    status: 422,
    fault: 'expected',
    vi: 'Ngày tiếp quá xa trong quá khứ, hãy kiểm tra lại năm',
    en: 'The day of reception lies too far back, please check the year',
  },
} as const satisfies Record<string, ErrorEntry>;
