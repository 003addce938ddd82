import type { ErrorEntry } from './error-entry';

/** Refusals of uploaded files. */
export const FILES_ERRORS = {
  'FILES.TOO_LARGE': { status: 413, fault: 'expected', vi: 'Tệp quá lớn', en: 'The file is too large' },
  'FILES.EMPTY': { status: 400, fault: 'expected', vi: 'Tệp không có nội dung', en: 'The file is empty' },
  'FILES.TYPE_NOT_ALLOWED': {
    status: 415,
    fault: 'expected',
    vi: 'Loại tệp không được nhận: chỉ nhận PDF, JPEG, PNG, WebP, HEIC, DOCX, DOC, TXT',
    en: 'This type of file is not accepted: only PDF, JPEG, PNG, WebP, HEIC, DOCX, DOC, TXT',
  },
  'FILES.MASKED': {
    status: 403,
    fault: 'expected',
    vi: 'Tài liệu của đơn này chỉ xem được trong một giờ sau khi xem danh tính có ghi lý do',
    en: 'Attachments of this petition open only within an hour of your own recorded reveal',
  },
  'FILES.UNREADABLE': {
    status: 410,
    fault: 'expected',
    vi: 'Tệp không còn đọc được',
    en: 'The file can no longer be read',
  },
} as const satisfies Record<string, ErrorEntry>;
