import type { SHORTCUTS, Place } from '../parts/shortcuts';

/** What each key does, by where it works. */
type Does = { readonly [P in Place]: { readonly [A in keyof (typeof SHORTCUTS)[P]]: string } };

interface ShortcutTexts {
  readonly [name: string]: string | { readonly [name: string]: string | { readonly [name: string]: string } };
  readonly places: { readonly [P in Place]: string };
  readonly does: Does;
}

export const shortcutsVi = {
  open: 'Phím tắt',
  key: 'Phím',
  action: 'Tác dụng',
  then: 'rồi',
  space: 'Phím cách',
  goTo: 'Sang trang {{page}}',
  places: {
    everywhere: 'Ở mọi trang',
    forms: 'Trong biểu mẫu',
    longForm: 'Trang này: biểu mẫu dài',
    person: 'Trang này: ô số định danh',
    search: 'Trang này: ô tìm kiếm',
    register: 'Trang này: dòng của sổ đơn',
    approvals: 'Trang này: dòng chờ ký',
    calendar: 'Trang này: lưới ngày trong năm',
  },
  does: {
    everywhere: {
      help: 'Mở bảng phím tắt này',
      search: 'Đến ô tìm kiếm, ở trang có ô tìm kiếm',
      goTo: 'Đứng trước chữ của trang muốn sang',
      leave: 'Rời ô đang nhập; đóng cửa sổ đang mở',
    },
    forms: { send: 'Lưu hoặc gửi biểu mẫu, từ bất cứ ô nào' },
    longForm: { nextField: 'Sang ô kế tiếp' },
    person: { fill: 'Lấy họ tên, địa chỉ của người đã có trong hệ thống' },
    search: { apply: 'Tìm ngay', toRows: 'Xuống dòng đầu của sổ' },
    register: { rows: 'Đi giữa các dòng', openFile: 'Mở hồ sơ của dòng', peek: 'Xem nhanh, kèm tệp' },
    approvals: {
      read: 'Mở và đọc từng đơn',
      tick: 'Chọn hoặc bỏ chọn đơn đã đọc',
      sign: 'Ký duyệt những đơn đã chọn',
    },
    calendar: {
      days: 'Đi giữa các ngày',
      weekEnds: 'Đến ngày đầu, ngày cuối của tuần',
      months: 'Về tháng trước, sang tháng sau',
      editDay: 'Sửa ngày đang đứng',
      preview: 'Xem trước thay đổi hạn, khi đã sửa',
    },
  },
} as const satisfies ShortcutTexts;

export const shortcutsEn: ShortcutTexts = {
  open: 'Keyboard shortcuts',
  key: 'Key',
  action: 'What it does',
  then: 'then',
  space: 'Space',
  goTo: 'Go to {{page}}',
  places: {
    everywhere: 'On every page',
    forms: 'In forms',
    longForm: 'This page: the long form',
    person: 'This page: the identity number',
    search: 'This page: the search field',
    register: 'This page: rows of the register',
    approvals: 'This page: lines to be signed',
    calendar: 'This page: the days of the year',
  },
  does: {
    everywhere: {
      help: 'Open this list',
      search: 'Go to the search field, where the page has one',
      goTo: 'Stands before the letter of the page to go to',
      leave: 'Leave the field; close the window that is open',
    },
    forms: { send: 'Save or send the form, from any field' },
    longForm: { nextField: 'Next field' },
    person: { fill: 'Take over name and address of a person who is known' },
    search: { apply: 'Search at once', toRows: 'Down to the first row of the register' },
    register: { rows: 'Go from row to row', openFile: 'Open the file of the row', peek: 'Quick view, with the files' },
    approvals: {
      read: 'Open and read one petition after the other',
      tick: 'Tick or untick a petition that was read',
      sign: 'Sign those that are ticked',
    },
    calendar: {
      days: 'Go from day to day',
      weekEnds: 'First, last day of the week',
      months: 'A month back, a month on',
      editDay: 'Change the day',
      preview: 'Preview what moves, once something is changed',
    },
  },
};
