import type { ErrorEntry } from './error-entry';

export const PORTAL_ERRORS = {
  'PUBLIC.NOT_FOUND': {
    status: 404,
    fault: 'expected',
    vi: 'Không tìm thấy đơn với mã và mật mã này',
    en: 'No petition with this code and secret',
  },
  'PUBLIC.TOO_MANY_GUESSES': {
    status: 429,
    fault: 'expected',
    vi: 'Tra cứu quá nhiều lần, vui lòng đợi',
    en: 'Too many look-ups, please wait',
  },
} as const satisfies Record<string, ErrorEntry>;
