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
  'FILES.NOT_FOUND': { status: 404, fault: 'expected', vi: 'Không tìm thấy tệp', en: 'No such file' },
} as const satisfies Record<string, ErrorEntry>;
