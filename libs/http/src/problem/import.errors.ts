import type { ErrorEntry } from './error-entry';

/** Importing an old register. Findings about rows and files are data of the report, not errors of the door. */
export const IMPORT_ERRORS = {
  'IMPORT.BAD_MAPPING': {
    status: 400,
    fault: 'expected',
    vi: 'Bảng ghép cột phải là một đối tượng JSON: trường của phần mềm → tên cột trong tệp',
    en: 'The mapping must be a JSON object: our field → the title of the column',
  },
  'IMPORT.UNREADABLE': {
    status: 422,
    fault: 'expected',
    vi: 'Không đọc được tệp như một bảng',
    en: 'The file cannot be read as a table',
  },
  'IMPORT.NOT_READY': {
    status: 409,
    fault: 'expected',
    vi: 'Lần nhập này không ở bước cho phép thao tác đó',
    en: 'The import is not in a state that allows this',
  },
  'IMPORT.EDITED': {
    status: 409,
    fault: 'expected',
    vi: 'Không hủy được: đã có người xử lý đơn của lần nhập này',
    en: 'Cannot be undone: somebody has worked on a petition of this import',
  },
  'IMPORT.FILE_GONE': {
    status: 410,
    fault: 'expected',
    vi: 'Tệp của lần nhập không còn',
    en: 'The file of the import is gone',
  },
  'IMPORT.REPORT_EXPIRED': {
    status: 410,
    fault: 'expected',
    vi: 'Báo cáo chỉ lấy được trong 30 ngày sau khi nhập',
    en: 'The report can be fetched until 30 days after the import',
  },
} as const satisfies Record<string, ErrorEntry>;
