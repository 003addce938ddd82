import type { ErrorEntry } from './error-entry';

/** What can be wrong with one field; `{name}` is filled in from the fault's parameters. */
export const VALIDATION_ERRORS = {
  'VALIDATION.REQUIRED': { status: 400, fault: 'expected', vi: 'Bắt buộc', en: 'Required' },
  'VALIDATION.UNKNOWN_FIELD': { status: 400, fault: 'expected', vi: 'Trường không được biết đến', en: 'Unknown field' },
  'VALIDATION.TYPE': {
    status: 400,
    fault: 'expected',
    vi: 'Sai kiểu, cần {expected}',
    en: 'Wrong type, {expected} expected',
  },
  'VALIDATION.TOO_SHORT': {
    status: 400,
    fault: 'expected',
    vi: 'Ít nhất {min} ký tự',
    en: 'At least {min} characters',
  },
  'VALIDATION.TOO_LONG': {
    status: 400,
    fault: 'expected',
    vi: 'Nhiều nhất {max} ký tự',
    en: 'At most {max} characters',
  },
  'VALIDATION.CONTROL_CHARACTER': {
    status: 400,
    fault: 'expected',
    vi: 'Có ký tự điều khiển không được phép',
    en: 'Contains a control character',
  },
  'VALIDATION.ENCODING': { status: 400, fault: 'expected', vi: 'Ký tự Unicode không hợp lệ', en: 'Not valid Unicode' },
  'VALIDATION.PATTERN': { status: 400, fault: 'expected', vi: 'Sai định dạng', en: 'Wrong format' },
  'VALIDATION.DATE_FORMAT': {
    status: 400,
    fault: 'expected',
    vi: 'Ngày phải viết dạng NNNN-TT-NN, ví dụ 2026-03-02',
    en: 'A date is written YYYY-MM-DD, such as 2026-03-02',
  },
  'VALIDATION.DATE_NOT_REAL': {
    status: 400,
    fault: 'expected',
    vi: 'Ngày không tồn tại',
    en: 'This date does not exist',
  },
  'VALIDATION.INSTANT': {
    status: 400,
    fault: 'expected',
    vi: 'Thời điểm phải theo RFC 3339, ví dụ 2026-03-02T01:00:00Z',
    en: 'An instant is RFC 3339, such as 2026-03-02T01:00:00Z',
  },
  'VALIDATION.NOT_ALLOWED': { status: 400, fault: 'expected', vi: 'Chỉ nhận: {values}', en: 'Allowed: {values}' },
  'VALIDATION.RANGE': {
    status: 400,
    fault: 'expected',
    vi: 'Số nguyên từ {min} đến {max}',
    en: 'A whole number from {min} to {max}',
  },
  'VALIDATION.LIST_TOO_LONG': { status: 400, fault: 'expected', vi: 'Nhiều nhất {max} mục', en: 'At most {max} items' },
  'VALIDATION.LIST_TOO_SHORT': { status: 400, fault: 'expected', vi: 'Ít nhất {min} mục', en: 'At least {min} items' },
  'VALIDATION.REPEATED': { status: 400, fault: 'expected', vi: 'Mục bị lặp lại', en: 'Repeated item' },
  'VALIDATION.EMAIL': {
    status: 400,
    fault: 'expected',
    vi: 'Địa chỉ thư điện tử không hợp lệ',
    en: 'Not an e-mail address',
  },
  'VALIDATION.PERIOD_REVERSED': {
    status: 400,
    fault: 'expected',
    vi: 'Kỳ kết thúc trước khi bắt đầu',
    en: 'The period ends before it begins',
  },
  'VALIDATION.TOO_DEEP': { status: 400, fault: 'expected', vi: 'Dữ liệu lồng nhau quá sâu', en: 'Nested too deeply' },
} as const satisfies Record<string, ErrorEntry>;
