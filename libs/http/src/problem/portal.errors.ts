import type { ErrorEntry } from './error-entry';

/** Refusals of accounts, of the public look-up and of the operators' calls. */
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
  'PUBLIC.ALREADY_RATED': {
    status: 409,
    fault: 'expected',
    vi: 'Đơn này đã được đánh giá, mỗi đơn chỉ đánh giá một lần',
    en: 'This petition has been rated already; it is rated once',
  },
  'PUBLIC.NOT_OVER': {
    status: 409,
    fault: 'expected',
    vi: 'Chỉ đánh giá được khi việc giải quyết đơn đã kết thúc',
    en: 'A petition is rated when nothing more is to be done about it',
  },
  'ACCOUNT.UNKNOWN': { status: 404, fault: 'expected', vi: 'Không tìm thấy tài khoản', en: 'No such account' },
  'ACCOUNT.USERNAME_TAKEN': {
    status: 409,
    fault: 'expected',
    vi: 'Tên đăng nhập đã có người dùng',
    en: 'The user name is taken',
  },
  'ACCOUNT.OWN_DEACTIVATION': {
    status: 409,
    fault: 'expected',
    vi: 'Không thể tự khóa tài khoản của mình',
    en: 'You cannot switch off your own account',
  },
  'ACCOUNT.OWN_ADMIN_ROLE': {
    status: 409,
    fault: 'expected',
    vi: 'Không thể tự bỏ vai trò quản trị của mình',
    en: 'You cannot take the administrator role from yourself',
  },
  'ACCOUNT.UNKNOWN_UNIT': {
    status: 422,
    fault: 'expected',
    vi: 'Không tìm thấy đơn vị',
    en: 'No such unit',
  },
  'ACCOUNT.UNKNOWN_SUPERIOR': {
    status: 422,
    fault: 'expected',
    vi: 'Không tìm thấy tài khoản của người quản lý trực tiếp',
    en: 'No such account to report to',
  },
  'ACCOUNT.REPORTS_IN_CIRCLE': {
    status: 422,
    fault: 'expected',
    vi: 'Quan hệ quản lý trực tiếp bị vòng lặp',
    en: 'The reporting line would be a circle',
  },
  'PASSWORD.WRONG_CURRENT': {
    status: 422,
    fault: 'expected',
    vi: 'Mật khẩu hiện tại không đúng',
    en: 'The present password is wrong',
  },
  'PASSWORD.IS_USERNAME': {
    status: 422,
    fault: 'expected',
    vi: 'Mật khẩu không được chứa tên đăng nhập',
    en: 'The password must not contain the user name',
  },
  'PASSWORD.UNCHANGED': {
    status: 422,
    fault: 'expected',
    vi: 'Mật khẩu mới phải khác mật khẩu hiện tại',
    en: 'The new password must differ from the present one',
  },
  'PASSWORD.TOO_SIMPLE': {
    status: 422,
    fault: 'expected',
    vi: 'Mật khẩu quá đơn giản',
    en: 'The password is too simple',
  },
  'UNIT.UNKNOWN_PARENT': {
    status: 422,
    fault: 'expected',
    vi: 'Không tìm thấy đơn vị cấp trên',
    en: 'No such unit above',
  },
  'UNIT.IN_CIRCLE': {
    status: 422,
    fault: 'expected',
    vi: 'Đơn vị không thể là cấp trên của chính mình',
    en: 'A unit cannot stand above itself',
  },
  'PARKED.UNKNOWN': {
    status: 404,
    fault: 'expected',
    vi: 'Không tìm thấy việc đang bị giữ lại này, có thể đã được xử lý',
    en: 'Nothing is held under this key; it may have been dealt with',
  },
  'CLOCK.BACKWARDS': {
    status: 422,
    fault: 'expected',
    vi: 'Đồng hồ nghiệp vụ không lùi lại được',
    en: 'The business clock never moves back',
  },
} as const satisfies Record<string, ErrorEntry>;
