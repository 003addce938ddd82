import type { Channel, Kind } from '@donthu/contracts';

/** How far a demo petition has come. */
export type DemoStage = 'logged' | 'classified' | 'proposed' | 'accepted' | 'assigned';

export interface DemoCase {
  /** Received so many days before the first start. */
  readonly daysAgo: number;
  readonly channel: Channel;
  readonly kind: Kind;
  readonly field: string;
  readonly person: string;
  readonly address: string;
  readonly summary: string;
  readonly request?: string;
  readonly stage: DemoStage;
}

/** Invented people and matters, of every kind and at every stage, one of them overdue. */
export const DEMO_CASES: readonly DemoCase[] = [
  {
    daysAgo: 16,
    channel: 'in_person',
    kind: 'complaint',
    field: 'dat_dai',
    person: 'Nguyễn Văn Hùng',
    address: 'Số 12 phố Gia Quất',
    summary: 'Khiếu nại Quyết định xử phạt vi phạm hành chính số 20/QĐ-UBND về đất đai',
    request: 'Đề nghị hủy quyết định',
    stage: 'logged',
  },
  {
    daysAgo: 9,
    channel: 'post',
    kind: 'complaint',
    field: 'che_do_chinh_sach',
    person: 'Trần Thị Mai',
    address: 'Số 66 phố Thanh Am',
    summary: 'Khiếu nại việc không xét hộ cận nghèo năm nay',
    stage: 'assigned',
  },
  {
    daysAgo: 7,
    channel: 'in_person',
    kind: 'proposal_feedback',
    field: 'moi_truong',
    person: 'Lê Minh Tuấn',
    address: 'Số 8 ngõ 321 đường Ngô Gia Tự',
    summary: 'Phản ánh điểm tập kết rác gây mùi tại ngõ 33',
    stage: 'assigned',
  },
  {
    daysAgo: 5,
    channel: 'suggestion_box',
    kind: 'proposal_feedback',
    field: 'do_thi',
    person: 'Phạm Thu Hà',
    address: 'Số 43 tổ 14',
    summary: 'Kiến nghị nạo vét cống thoát nước tổ 14',
    stage: 'accepted',
  },
  {
    daysAgo: 4,
    channel: 'post',
    kind: 'denunciation',
    field: 'cong_chuc_cong_vu',
    person: 'Hoàng Văn Khải',
    address: 'Số 20 phố Đức Giang',
    summary: 'Tố cáo cán bộ gây khó khăn khi xác nhận hồ sơ',
    stage: 'classified',
  },
  {
    daysAgo: 3,
    channel: 'in_person',
    kind: 'complaint',
    field: 'xay_dung',
    person: 'Vũ Ngọc Lan',
    address: 'Số 50 ngách 28/5 phố Thượng Thanh',
    summary: 'Khiếu nại việc cấp phép công trình liền kề',
    stage: 'proposed',
  },
  {
    daysAgo: 1,
    channel: 'online',
    kind: 'proposal_feedback',
    field: 'tieng_on',
    person: 'Đặng Quốc Bảo',
    address: 'Số 33 tổ 7',
    summary: 'Phản ánh quán hát gây ồn sau 22 giờ',
    stage: 'logged',
  },
];
