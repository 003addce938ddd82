import type { ErrorEntry } from './error-entry';

export const DEADLINE_ERRORS = {
  'CALENDAR.YEAR_MISSING': {
    status: 422,
    fault: 'expected',
    vi: 'Chưa có lịch làm việc của năm cần tính',
    en: 'The working calendar of a year it needs is missing',
  },
  'CALENDAR.NOT_FOUND': {
    status: 404,
    fault: 'expected',
    vi: 'Chưa có lịch làm việc của năm này',
    en: 'There is no working calendar of this year',
  },
  'CALENDAR.OTHER_YEAR': {
    status: 400,
    fault: 'expected',
    vi: 'Ngày không thuộc năm của lịch',
    en: 'The day lies in another year',
  },
  'CALENDAR.DAY_REPEATED': {
    status: 400,
    fault: 'expected',
    vi: 'Ngày đã có trong lịch',
    en: 'The day is listed twice',
  },
  'CALENDAR.NOT_A_WEEKEND': {
    status: 400,
    fault: 'expected',
    vi: 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật',
    en: 'A made-up working day must be a Saturday or Sunday',
  },
  'CALENDAR.NOT_A_WEEKDAY': {
    status: 400,
    fault: 'expected',
    vi: 'Ngày nghỉ bù, nghỉ hoán đổi phải là ngày từ thứ Hai đến thứ Sáu',
    en: 'A day off in lieu or a swapped day off must be a weekday',
  },
  'DEADLINE.NO_RULE_IN_FORCE': {
    status: 422,
    fault: 'expected',
    vi: 'Chưa có quy định nào về bước này có hiệu lực vào ngày bắt đầu',
    en: 'No rule on this step was in force on the starting day',
  },
  'DEADLINE.BAD_PAUSE': {
    status: 400,
    fault: 'expected',
    vi: 'Khoảng tạm đình chỉ phải viết dạng NNNN-TT-NN/NNNN-TT-NN',
    en: 'A pause is written YYYY-MM-DD/YYYY-MM-DD',
  },
} as const satisfies Record<string, ErrorEntry>;
