import { addTexts } from '../../i18n';

const vi = {
  title: 'Hôm nay, {{date}}',
  purpose:
    'Mỗi đơn của người dân được ghi vào sổ, phân loại, lãnh đạo ký duyệt, giao cho một người và giải quyết đúng hạn. Dưới đây là việc cần làm trước.',
  nothing: 'Không có việc nào đang chờ',
  start: 'Bắt đầu từ',
  more: 'hơn {{count}}',
  count: '{{count}} đơn',
  countHeld: '{{count}} mục',
  task: {
    toClassify: 'Chờ phân loại',
    toPropose: 'Chờ đề xuất',
    awaitingSupplement: 'Chờ người dân bổ sung',
    toTell: 'Chờ thông báo kết quả',
    mineOverdue: 'Quá hạn của tôi',
    mine: 'Tôi đang phụ trách',
    toSign: 'Chờ ký duyệt',
    toAssign: 'Đã thụ lý, chưa phân công',
    overdue: 'Quá hạn',
    parked: 'Sự kiện bị giữ',
  },
  help: {
    toClassify: 'Đọc nội dung, xác định loại đơn, lĩnh vực, điều kiện và thẩm quyền.',
    toPropose: 'Đã phân loại: đề xuất hướng xử lý để lãnh đạo ký.',
    awaitingSupplement: 'Theo dõi ngày hẹn bổ sung.',
    toTell: 'Lãnh đạo đã ký: báo cho người gửi đơn, hoặc cơ quan chuyển đơn, rồi ghi lại.',
    mineOverdue: 'Làm trước hết: hạn luật định đã qua.',
    mine: 'Xếp theo hạn gần nhất.',
    toSign: 'Đọc lý do một dòng, ký nhiều đơn một lần.',
    toAssign: 'Hạn đã tính từ ngày thụ lý; giao ngay cho một người.',
    overdue: 'Cũ nhất ở trên.',
    parked: 'Hệ thống giữ lại để xem xét, các đơn khác không bị ảnh hưởng.',
  },
};

const en: typeof vi = {
  title: 'Today, {{date}}',
  purpose:
    'Every petition of a citizen is entered in the register, classified, signed by a leader, given to one person and resolved in time. This is what to do first.',
  nothing: 'Nothing is waiting',
  start: 'Begin with',
  more: 'more than {{count}}',
  count: '{{count}} petitions',
  countHeld: '{{count}} items',
  task: {
    toClassify: 'To classify',
    toPropose: 'To be proposed',
    awaitingSupplement: 'Awaiting supplement',
    toTell: 'Results to be made known',
    mineOverdue: 'Mine, overdue',
    mine: 'Mine',
    toSign: 'To sign',
    toAssign: 'Accepted, unassigned',
    overdue: 'Overdue',
    parked: 'Held events',
  },
  help: {
    toClassify: 'Read what it says; find its kind, field, conditions and jurisdiction.',
    toPropose: 'Classified: propose the outcome for a leader to sign.',
    awaitingSupplement: 'Mind the day agreed on.',
    toTell: 'Signed by a leader: tell the petitioner, or whoever forwarded it, and note that down.',
    mineOverdue: 'First of all: the statutory limit has passed.',
    mine: 'Next due on top.',
    toSign: 'Read a line each, sign many at once.',
    toAssign: 'The time limit runs since acceptance; give it to somebody now.',
    overdue: 'Oldest on top.',
    parked: 'Held back to be looked at; other petitions go on.',
  },
};

addTexts('today', vi, en);
