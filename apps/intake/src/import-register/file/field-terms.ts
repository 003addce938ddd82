import type { FieldTerm } from './read-terms';

/** The fields of the surface, with the words that ward registers use for them. */
export const DEFAULT_FIELD_TERMS: readonly FieldTerm[] = [
  {
    code: 'che_do_chinh_sach',
    names: [
      'Chế độ, chính sách',
      'Chính sách',
      'Chính sách xã hội',
      'Người có công',
      'Giảm nghèo',
      'Lao động, thương binh và xã hội',
    ],
  },
  {
    code: 'dat_dai',
    names: [
      'Đất đai',
      'Đất',
      'Quản lý đất đai',
      'Đất đai, nhà ở',
      'Tranh chấp đất đai',
      'Địa chính',
      'Giải phóng mặt bằng',
      'Bồi thường, giải phóng mặt bằng',
    ],
  },
  {
    code: 'cong_chuc_cong_vu',
    names: ['Công chức, công vụ', 'Cán bộ, công chức', 'Công vụ', 'Công chức', 'Đạo đức công vụ'],
  },
  {
    code: 'tham_nhung',
    names: ['Tham nhũng', 'Phòng, chống tham nhũng', 'Tham nhũng, lãng phí', 'Tham nhũng, tiêu cực'],
  },
  { code: 'tu_phap', names: ['Tư pháp', 'Tư pháp - Hộ tịch', 'Hộ tịch', 'Thi hành án'] },
  { code: 'dang_doan_the', names: ['Đảng, đoàn thể', 'Đảng', 'Đoàn thể', 'Công tác đảng'] },
  { code: 'moi_truong', names: ['Môi trường', 'Vệ sinh môi trường', 'Tài nguyên, môi trường', 'Rác thải'] },
  { code: 'xay_dung', names: ['Xây dựng', 'Trật tự xây dựng', 'Quản lý xây dựng', 'TTXD'] },
  { code: 'do_thi', names: ['Đô thị', 'Trật tự đô thị', 'Quản lý đô thị', 'Hạ tầng đô thị', 'TTĐT'] },
  {
    code: 'an_ninh_trat_tu',
    names: ['An ninh, trật tự', 'An ninh', 'Trật tự', 'Trật tự công cộng', 'An ninh chính trị', 'ANTT'],
  },
  { code: 'tieng_on', names: ['Tiếng ồn', 'Ô nhiễm tiếng ồn'] },
  { code: 'khac', names: ['Khác', 'Lĩnh vực khác', 'Các lĩnh vực khác'] },
];
