import type { ErrorEntry } from './error-entry';

export const DEADLINE_ERRORS = {
  'CALENDAR.YEAR_MISSING': {
    status: 422,
    fault: 'expected',
    vi: 'Chưa có lịch làm việc của năm cần tính',
    en: 'The working calendar of a year it needs is missing',
  },
} as const satisfies Record<string, ErrorEntry>;
