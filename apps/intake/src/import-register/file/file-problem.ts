/** Why a whole file is refused. The words are for the officer who uploaded it and hold nothing of the file's content. */
const PROBLEMS = {
  'IMPORT.EMPTY': {
    vi: 'Tệp không có dữ liệu.',
    en: 'The file holds no data.',
  },
  'IMPORT.FILE_TOO_LARGE': {
    vi: 'Tệp lớn hơn 5 MB. Hãy tách sổ thành nhiều tệp, ví dụ mỗi năm một tệp.',
    en: 'The file is larger than 5 MB. Split the register, for instance into one file a year.',
  },
  'IMPORT.NOT_A_TABLE': {
    vi: 'Tệp không phải là bảng dạng văn bản. Trong Excel, chọn Lưu thành (Save As) rồi chọn "CSV UTF-8" hoặc "Unicode Text".',
    en: 'The file is not a table of text. In Excel choose Save As, then "CSV UTF-8" or "Unicode Text".',
  },
  'IMPORT.ENCODING': {
    vi: 'Không đọc được bảng mã của tệp: có thể là TCVN3 (ABC), VNI hoặc bảng mã cũ khác. Hãy chuyển sang Unicode rồi lưu lại dạng "CSV UTF-8".',
    en: 'The encoding is not Unicode (perhaps TCVN3, VNI or another old one). Convert to Unicode and save as "CSV UTF-8".',
  },
  'IMPORT.LEGACY_FONT': {
    vi: 'Chữ trong tệp giống như gõ bằng phông TCVN3 (ABC) hoặc VNI. Hãy chuyển mã sang Unicode trước khi nhập.',
    en: 'The text looks as if typed with a TCVN3 or VNI font. Convert it to Unicode before importing.',
  },
  'IMPORT.NUL': {
    vi: 'Tệp chứa ký tự NUL, có thể đã bị hỏng.',
    en: 'The file contains NUL characters; it may be damaged.',
  },
  'IMPORT.QUOTES': {
    vi: 'Dấu ngoặc kép mở mà không đóng đúng chỗ; các dòng sau đó không đọc được.',
    en: 'A quotation mark is opened and not closed where it should be; what follows cannot be read.',
  },
  'IMPORT.TOO_MANY_COLUMNS': {
    vi: 'Tệp có nhiều hơn 100 cột.',
    en: 'The file has more than 100 columns.',
  },
  'IMPORT.TOO_MANY_ROWS': {
    vi: 'Tệp có nhiều hơn 20 000 dòng dữ liệu hoặc hơn 100 000 dòng tất cả.',
    en: 'The file has more than 20 000 rows of data, or more than 100 000 lines in all.',
  },
  'IMPORT.COLUMN_MISSING': {
    vi: 'Không tìm thấy cột bắt buộc. Hãy đặt tên cột như trong sổ hoặc chỉ rõ cột tương ứng.',
    en: 'A required column was not found. Name the columns as in the register, or say which column it is.',
  },
  'IMPORT.NO_ROWS': {
    vi: 'Tệp có dòng tiêu đề nhưng không có dòng dữ liệu nào.',
    en: 'The file has a header but no rows of data.',
  },
  'IMPORT.FILE_ALREADY_ENTERED': {
    vi: 'Mọi dòng hợp lệ của tệp này đã được nhập trước đó; xem từng dòng ở dưới. Nhập lại theo cùng cách sẽ không thêm đơn nào; muốn nhập theo cách khác, hãy hủy lần nhập trước.',
    en: 'Every valid row of this file was entered before; see the rows below. Importing it again in the same way adds no petition; to import it in another way, undo the earlier import.',
  },
  'IMPORT.INTERRUPTED': {
    vi: 'Việc nhập dừng lại vì một lỗi của phần mềm. Hãy hủy lần nhập này (các dòng đã vào sổ sẽ được rút lại) rồi nhập lại.',
    en: 'The import stopped over a defect of the software. Undo it (rows that entered are taken back), then import again.',
  },
  'IMPORT.MAPPING_FIELD_UNKNOWN': {
    vi: 'Bảng ghép cột có tên trường không tồn tại.',
    en: 'The mapping names a field that does not exist.',
  },
  'IMPORT.MAPPING_TITLE_UNKNOWN': {
    vi: 'Tệp không có cột mang tiêu đề đã chỉ ra.',
    en: 'The file has no column with the title given.',
  },
  'IMPORT.MAPPING_TITLE_AMBIGUOUS': {
    vi: 'Có nhiều cột cùng tiêu đề đã chỉ ra. Hãy ghi cả tiêu đề nhóm, ví dụ "Xử lý / Ngày".',
    en: 'Several columns carry the title given. Add the title of the group, for instance "Xử lý / Ngày".',
  },
  'IMPORT.MAPPING_COLUMN_TWICE': {
    vi: 'Một cột được ghép cho hai trường.',
    en: 'One column is given to two fields.',
  },
} as const;

export type FileProblemCode = keyof typeof PROBLEMS;

export interface FileProblem {
  code: FileProblemCode;
  vi: string;
  en: string;
  /** Our fields concerned; for an unknown field of the mapping the name as it was sent. */
  fields?: readonly string[];
  /** Row of the spreadsheet, from 1. */
  line?: number;
}

export function fileProblem(code: FileProblemCode, where: Pick<FileProblem, 'fields' | 'line'> = {}): FileProblem {
  return { code, ...PROBLEMS[code], ...where };
}

export function isFileProblem(code: string): code is FileProblemCode {
  return code in PROBLEMS;
}
