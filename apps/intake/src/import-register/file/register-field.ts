import { REGISTER_FIELDS, REQUIRED_FIELDS, type RegisterField } from '@donthu/domain/petition/register-fields';

export { REGISTER_FIELDS, REQUIRED_FIELDS, type RegisterField };

export interface FieldWords {
  vi: string;
  en: string;
  /** Column titles that mean this field, folded and without punctuation; the first are the surest. */
  titles: readonly string[];
  /** Last resort for titles nobody listed. */
  hint: RegExp;
  /** Characters one cell may hold. */
  maxChars: number;
}

export const FIELD_WORDS: Readonly<Record<RegisterField, FieldWords>> = {
  number: {
    vi: 'Số thứ tự',
    en: 'Number',
    maxChars: 50,
    titles: ['number', 'so vao so', 'so don', 'stt', 'so tt', 'tt', 'so thu tu', 'so', 'ma don'],
    hint: /\b(stt|so thu tu|so vao so|so don)\b/,
  },
  receivedOn: {
    vi: 'Ngày nhận',
    en: 'Received on',
    maxChars: 50,
    titles: [
      'receivedon',
      'ngay nhan',
      'ngay nhan don',
      'ngay tiep nhan',
      'ngay tiep nhan don',
      'ngay den',
      'ngay vao so',
      'ngay thang',
    ],
    hint: /\bngay\b.*\b(nhan|den|vao so)\b/,
  },
  fullName: {
    vi: 'Họ và tên',
    en: 'Full name',
    maxChars: 500,
    titles: [
      'fullname',
      'ho va ten',
      'ho ten',
      'ho va ten nguoi gui don',
      'ho ten nguoi gui don',
      'ho va ten nguoi gui',
      'ho ten nguoi gui',
      'nguoi gui don',
      'nguoi gui',
      'nguoi nop don',
      'nguoi dung don',
      'chu don',
      'ten nguoi gui',
    ],
    hint: /\bho (va )?ten\b|\b(nguoi (gui|nop|viet|dung)|chu) don\b/,
  },
  address: {
    vi: 'Địa chỉ',
    en: 'Address',
    maxChars: 500,
    titles: ['address', 'dia chi', 'dia chi nguoi gui don', 'dia chi nguoi gui', 'noi cu tru', 'noi o', 'cho o'],
    hint: /\b(dia chi|noi cu tru|noi o)\b/,
  },
  idNumber: {
    vi: 'Số CCCD/CMND',
    en: 'Identity number',
    maxChars: 100,
    titles: [
      'idnumber',
      'so cccd cmnd',
      'cccd cmnd',
      'cmnd cccd',
      'so cmnd cccd',
      'so cccd',
      'cccd',
      'so cmnd',
      'cmnd',
      'so can cuoc',
      'can cuoc',
      'so dinh danh',
      'so dinh danh ca nhan',
      'so giay to',
    ],
    hint: /\b(cccd|cmnd|can cuoc|dinh danh)\b/,
  },
  phone: {
    vi: 'Điện thoại',
    en: 'Phone',
    maxChars: 100,
    titles: ['phone', 'dien thoai', 'so dien thoai', 'sdt', 'dt', 'so dt', 'dien thoai lien he'],
    hint: /\b(dien thoai|sdt)\b/,
  },
  kind: {
    vi: 'Loại đơn',
    en: 'Kind',
    maxChars: 200,
    titles: ['kind', 'loai don', 'loai don thu', 'phan loai', 'phan loai don', 'loai'],
    hint: /\b(loai don|phan loai)\b/,
  },
  field: {
    vi: 'Lĩnh vực',
    en: 'Field',
    maxChars: 200,
    titles: ['field', 'linh vuc', 'linh vuc don'],
    hint: /\blinh vuc\b/,
  },
  summary: {
    vi: 'Tóm tắt nội dung',
    en: 'Summary',
    maxChars: 20_000,
    titles: [
      'summary',
      'tom tat',
      'tom tat noi dung',
      'noi dung tom tat',
      'tom tat noi dung don',
      'noi dung don',
      'noi dung',
      'noi dung vu viec',
      'trich yeu',
      'trich yeu noi dung',
    ],
    hint: /\b(noi dung|tom tat|trich yeu)\b/,
  },
  outcome: {
    vi: 'Hướng xử lý',
    en: 'Outcome',
    maxChars: 200,
    titles: ['outcome', 'huong xu ly', 'ket qua xu ly', 'hinh thuc xu ly', 'de xuat xu ly', 'xu ly'],
    hint: /\b(huong|ket qua|hinh thuc) (xu ly|giai quyet)\b/,
  },
  handler: {
    vi: 'Người, bộ phận phụ trách',
    en: 'In charge',
    maxChars: 200,
    titles: [
      'handler',
      'bo phan thu ly',
      'can bo thu ly',
      'nguoi thu ly',
      'don vi thu ly',
      'bo phan xu ly',
      'can bo xu ly',
      'nguoi xu ly',
      'don vi xu ly',
      'can bo phu trach',
      'nguoi phu trach',
      'nguoi duoc giao',
    ],
    hint: /\b(bo phan|can bo|cong chuc|nguoi|don vi) (thu ly|xu ly|giai quyet|phu trach|duoc giao)\b/,
  },
  answeredOn: {
    vi: 'Ngày trả lời',
    en: 'Answered on',
    maxChars: 50,
    titles: [
      'answeredon',
      'ngay tra loi',
      'ngay giai quyet',
      'ngay giai quyet xong',
      'ngay tra ket qua',
      'ngay ket thuc',
      'ngay hoan thanh',
    ],
    hint: /\bngay\b.*\b(tra loi|giai quyet|ket qua|ket thuc|hoan thanh|xong)\b/,
  },
  note: {
    vi: 'Ghi chú',
    en: 'Note',
    maxChars: 5_000,
    titles: ['note', 'ghi chu'],
    hint: /\bghi chu\b/,
  },
};

export function isRegisterField(name: string): name is RegisterField {
  return (REGISTER_FIELDS as readonly string[]).includes(name);
}
