import { accountsOf, type AccountRow, type OfficePlan } from './office-plan';

const THUONG_THANH: readonly AccountRow[] = [
  ['lanhdao', 'Nguyễn Thị Minh Hà (Chủ tịch UBND phường)', 'leader'],
  ['tiepdan', 'Trần Văn Bình (Công chức tiếp công dân)', 'reception', 'lanhdao'],
  ['xuly1', 'Lê Thu Phương (Công chức Văn phòng HĐND và UBND)', 'handler', 'lanhdao'],
  ['xuly2', 'Phạm Quốc Huy (Công chức Phòng Kinh tế, Hạ tầng và Đô thị)', 'handler', 'lanhdao'],
  ['thanhtra', 'Đỗ Hoàng Nam (Thanh tra viên)', 'inspector'],
  ['quantri', 'Vũ Ngọc Anh (Quản trị hệ thống)', 'admin'],
];

const HA_NOI: readonly AccountRow[] = [['captren', 'Hoàng Đức Long (Ban Tiếp công dân thành phố)', 'upper_level']];

const VIET_HUNG: readonly AccountRow[] = [
  ['lanhdao.vh', 'Bùi Văn Sơn (Chủ tịch UBND phường)', 'leader'],
  ['tiepdan.vh', 'Đặng Thị Lan (Công chức tiếp công dân)', 'reception', 'lanhdao.vh'],
  ['xuly.vh', 'Ngô Tuấn Kiệt (Công chức Văn phòng HĐND và UBND)', 'handler', 'lanhdao.vh'],
];

/** Two wards below one city, so that one sees that neither ward sees the other's petitions. All people are invented. */
export const DEMO_OFFICE: OfficePlan = {
  name: 'demo',
  units: [
    { code: 'ha-noi', name: 'UBND thành phố Hà Nội', level: 'province' },
    { code: 'thuong-thanh', name: 'UBND phường Thượng Thanh', level: 'ward', parent: 'ha-noi' },
    { code: 'viet-hung', name: 'UBND phường Việt Hưng', level: 'ward', parent: 'ha-noi' },
  ],
  accounts: [
    ...accountsOf('thuong-thanh', THUONG_THANH),
    ...accountsOf('ha-noi', HA_NOI),
    ...accountsOf('viet-hung', VIET_HUNG),
  ],
  passwordIsOneTime: false,
};

/** Days of the month on which the chairmen receive citizens: two each, the least that the law wants. */
export const DEMO_RECEPTION_DAYS: Readonly<Record<string, readonly number[]>> = {
  'thuong-thanh': [5, 20],
  'viet-hung': [10, 25],
};
