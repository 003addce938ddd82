import { addTexts } from '../../i18n';

const vi = {
  title: 'Vắng mặt và người làm thay',
  record: 'Ghi nhận vắng mặt',
  officer: 'Cán bộ vắng mặt',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  deputy: 'Người làm thay',
  deputyHelp: 'Nhận cảnh báo và quyền xử lý đơn trong thời gian này.',
  none: 'Không ai vắng mặt hôm nay hoặc sắp tới.',
  done: 'Đã ghi nhận vắng mặt.',
  end: 'Kết thúc sớm',
  endOf: 'Kết thúc sớm: {{name}}',
  callOff: 'Hủy lần vắng',
  callOffOf: 'Hủy lần vắng: {{name}}',
  endSure:
    'Cán bộ làm việc lại từ hôm nay; người làm thay không còn nhận cảnh báo và quyền xử lý. Lần vắng mặt chưa bắt đầu sẽ được bỏ.',
  ended: 'Đã kết thúc vắng mặt.',
  over: 'Ngày này đã qua: lần vắng phải kéo dài đến hôm nay hoặc sau đó.',
  self: 'Người làm thay phải là cán bộ khác.',
  ownHelp: 'Trong thời gian vắng, cảnh báo và quyền xử lý đơn chuyển cho người làm thay. Về sớm thì kết thúc sớm.',
  noneOwn: 'Không có lần vắng mặt nào hôm nay hoặc sắp tới.',
};

const en: typeof vi = {
  title: 'Absences and deputies',
  record: 'Record an absence',
  officer: 'Officer who is away',
  from: 'From',
  to: 'Last day',
  deputy: 'Deputy',
  deputyHelp: 'Has the alerts and rights meanwhile.',
  none: 'Nobody is away today or soon.',
  done: 'Absence recorded.',
  end: 'End now',
  callOff: 'Call off',
  callOffOf: 'Call off: {{name}}',
  endOf: 'End now: {{name}}',
  endSure:
    'The officer is back today; the deputy has neither alerts nor rights any more. An absence that has not begun is taken out.',
  ended: 'The absence is over.',
  over: 'This day has passed: record absences that last until today or later.',
  self: 'The deputy must be somebody else.',
  ownHelp: 'While you are away, your alerts and rights go to the deputy. End the absence when you are back before.',
  noneOwn: 'You are not away today or soon.',
};

addTexts('absence', vi, en);
