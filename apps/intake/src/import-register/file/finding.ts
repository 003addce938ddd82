import { FIELD_WORDS, type RegisterField } from './register-field';

export type Severity = 'error' | 'warning';

/**
 * What can be said of a row. The words never repeat what a cell holds, so findings may stand in views, events and logs;
 * `{column}` is our name of the column, `{line}` a row of the spreadsheet, `{earlier}` the day of another import.
 */
const FINDINGS = {
  'IMPORT.RECEIVED_ON_MISSING': { severity: 'error', vi: 'Thiếu ngày nhận.', en: 'The date of receipt is missing.' },
  'IMPORT.SUMMARY_MISSING': { severity: 'error', vi: 'Thiếu nội dung đơn.', en: 'The summary is missing.' },
  'IMPORT.NAME_MISSING': {
    severity: 'error',
    vi: 'Thiếu họ tên người gửi. Nếu là đơn nặc danh, ghi "Đơn nặc danh" ở cột Ghi chú.',
    en: 'The petitioner\'s name is missing. For an anonymous petition write "Đơn nặc danh" in the note.',
  },
  'IMPORT.DATE_UNREADABLE': {
    severity: 'error',
    vi: '{column} không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 05/01/2026.',
    en: '{column} is not a date. Write day/month/year, for instance 05/01/2026.',
  },
  'IMPORT.DATE_NOT_REAL': {
    severity: 'error',
    vi: '{column} là ngày không có trong lịch.',
    en: '{column} is a date that does not exist.',
  },
  'IMPORT.RECEIVED_ON_FUTURE': {
    severity: 'error',
    vi: 'Ngày nhận ở sau ngày hôm nay.',
    en: 'The date of receipt lies in the future.',
  },
  'IMPORT.DATE_TOO_OLD': { severity: 'error', vi: '{column} ở trước năm 1990.', en: '{column} lies before 1990.' },
  'IMPORT.TEXT_TOO_LONG': {
    severity: 'error',
    vi: '{column} dài quá mức cho phép ({limit} ký tự).',
    en: '{column} is longer than allowed ({limit} characters).',
  },
  'IMPORT.CELLS_BEYOND_HEADER': {
    severity: 'warning',
    vi: 'Có nội dung bên phải cột có tiêu đề cuối cùng: không được nhập; có thể dòng bị lệch cột.',
    en: 'Something stands right of the last titled column: not imported; the columns of this row may have shifted.',
  },
  'IMPORT.SHORT_YEAR': {
    severity: 'warning',
    vi: '{column} chỉ có hai chữ số năm, được hiểu là năm 20xx.',
    en: '{column} has a year of two digits, read as 20xx.',
  },
  'IMPORT.ANSWERED_BEFORE_RECEIVED': {
    severity: 'warning',
    vi: 'Ngày trả lời ở trước ngày nhận.',
    en: 'The answer is dated before the receipt.',
  },
  'IMPORT.ANSWERED_ON_FUTURE': {
    severity: 'warning',
    vi: 'Ngày trả lời ở sau ngày hôm nay: đơn được coi là chưa trả lời.',
    en: 'The answer is dated in the future: the petition is taken as not answered.',
  },
  'IMPORT.ANSWERED_ON_WORDS': {
    severity: 'warning',
    vi: 'Ngày trả lời ghi bằng lời, không phải ngày: đơn được coi là chưa trả lời.',
    en: 'Words stand where the date of the answer should: the petition is taken as not answered.',
  },
  'IMPORT.ANONYMOUS': { severity: 'warning', vi: 'Nhập là đơn nặc danh.', en: 'Imported as an anonymous petition.' },
  'IMPORT.ANONYMOUS_IDENTIFIED': {
    severity: 'warning',
    vi: 'Ghi là đơn nặc danh nhưng có thông tin nhận dạng (CCCD/CMND, điện thoại hoặc địa chỉ). Hãy kiểm tra lại.',
    en: 'Noted as anonymous, yet an identity number, phone or address is given. Please check.',
  },
  'IMPORT.ANONYMOUS_NAMED': {
    severity: 'warning',
    vi: 'Ghi chú nói đơn nặc danh nhưng có họ tên: nhập theo họ tên.',
    en: 'The note says anonymous, yet a name is given: imported under the name.',
  },
  'IMPORT.SEVERAL_PEOPLE': {
    severity: 'warning',
    vi: 'Có nhiều người trong ô Họ và tên: giữ nguyên thành một dòng.',
    en: 'The name cell holds several people: kept as one entry.',
  },
  'IMPORT.ID_NUMBER_ODD': {
    severity: 'warning',
    vi: 'Số CCCD/CMND không đủ 12 (hoặc 9) chữ số; được giữ nguyên.',
    en: 'The identity number has neither 12 nor 9 digits; kept as written.',
  },
  'IMPORT.PHONE_OLD': {
    severity: 'warning',
    vi: 'Số điện thoại 11 số kiểu cũ (trước tháng 9/2018); được giữ nguyên.',
    en: 'The phone number has the eleven digits used before September 2018; kept as written.',
  },
  'IMPORT.PHONE_ODD': {
    severity: 'warning',
    vi: 'Số điện thoại không đúng dạng; được giữ nguyên.',
    en: 'The phone number has an unusual form; kept as written.',
  },
  'IMPORT.KIND_UNKNOWN': {
    severity: 'warning',
    vi: 'Không rõ loại đơn: nhập là "chưa xác định".',
    en: 'The kind is not known: imported as undetermined.',
  },
  'IMPORT.KIND_MIXED': {
    severity: 'warning',
    vi: 'Đơn ghi nhiều loại: nhập là "đơn có nhiều nội dung", cần tách hoặc phân loại lại.',
    en: 'Several kinds are given: imported as mixed, to be split or classified again.',
  },
  'IMPORT.FIELD_UNKNOWN': {
    severity: 'warning',
    vi: 'Lĩnh vực không có trong danh mục: nhập là "khác".',
    en: 'The field is not in the list: imported as "khac".',
  },
  'IMPORT.OUTCOME_UNKNOWN': {
    severity: 'warning',
    vi: 'Hướng xử lý không có trong danh mục: để trống.',
    en: 'The outcome is not in the list: left out.',
  },
  'IMPORT.HANDLER_UNKNOWN': {
    severity: 'warning',
    vi: 'Người, bộ phận phụ trách không có trong danh sách của đơn vị; được giữ nguyên văn.',
    en: 'Whoever was in charge is not in the list of the unit; kept as written.',
  },
  'IMPORT.NUMBER_REPEATED': {
    severity: 'warning',
    vi: 'Trùng số thứ tự với dòng {line} của tệp.',
    en: 'Carries the same number as row {line} of the file.',
  },
  'IMPORT.DUPLICATE_PROBABLE': {
    severity: 'warning',
    vi: 'Có thể trùng đơn với dòng {line} của tệp: cùng người gửi và cùng nội dung.',
    en: 'Probably the same petition as row {line} of the file: same person, same content.',
  },
  'IMPORT.ALREADY_ENTERED': {
    severity: 'warning',
    vi: 'Đã nhập ở lần nhập {earlier}, dòng {line}.',
    en: 'Entered already by the import {earlier}, row {line}.',
  },
  'IMPORT.FORMULA': {
    severity: 'warning',
    vi: '{column} bắt đầu bằng dấu =, +, - hoặc @ như công thức bảng tính: lưu như văn bản thường.',
    en: '{column} starts like a spreadsheet formula (=, +, -, @): stored as plain text.',
  },
  'IMPORT.SUMMARY_LONG': {
    severity: 'warning',
    vi: 'Nội dung dài bất thường (hơn {limit} ký tự); được giữ nguyên.',
    en: 'The summary is unusually long (more than {limit} characters); kept as written.',
  },
} as const satisfies Record<string, { severity: Severity; vi: string; en: string }>;

export type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  code: FindingCode;
  severity: Severity;
  /** The field whose cell is meant; absent when the whole row is. */
  column?: RegisterField;
  vi: string;
  en: string;
}

export function finding(
  code: FindingCode,
  column?: RegisterField,
  facts: { line?: number; limit?: number; earlier?: string } = {},
): Finding {
  const { severity } = FINDINGS[code];
  return { code, severity, ...(column && { column }), ...findingText({ code, ...(column && { column }) }, facts) };
}

/** The words; a fact that is not given is left open (…). */
export function findingText(
  { code, column }: Pick<Finding, 'code' | 'column'>,
  facts: { line?: number; limit?: number; earlier?: string } = {},
): Pick<Finding, 'vi' | 'en'> {
  const { vi, en } = FINDINGS[code];
  const fill = (text: string, name: string) =>
    text
      .replace('{column}', name)
      .replace('{line}', String(facts.line ?? '…'))
      .replace('{limit}', String(facts.limit ?? '…'))
      .replace('{earlier}', facts.earlier ?? '…');
  const words = column ? FIELD_WORDS[column] : { vi: '', en: '' };
  return { vi: fill(vi, words.vi), en: fill(en, words.en) };
}
