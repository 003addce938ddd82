/** What is said of a form that is not sent yet. */
export const draftVi = {
  unkept: 'Địa chỉ này không có https nên trình duyệt không giữ được bản nháp. Lưu trước khi tải lại hoặc đóng trang.',
  full: 'Bộ nhớ của trình duyệt đã đầy nên nháp chưa được giữ. Lưu trước khi tải lại hoặc đóng trang.',
  saved: 'Đã giữ nháp trên máy này lúc {{at}}',
  restored: 'Đã khôi phục bản nháp lúc {{at}}',
  discard: 'Bỏ nháp',
  elsewhere_open:
    'Biểu mẫu này đang mở ở cửa sổ khác. Bản nháp ở đây là của riêng cửa sổ này; lưu ở cả hai là ghi hai lần.',
  elsewhere_closed: 'Còn bản nháp của một cửa sổ đã đóng.',
  reopen: 'Mở bản nháp đó',
  sure: 'Bỏ những gì vừa nhập?',
  discardNow: 'Bỏ hẳn',
  keep: 'Giữ lại',
};

export const draftEn: typeof draftVi = {
  full: 'The browser has no room left, so the draft is not kept. Save before you reload or close the page.',
  unkept: 'This address has no https, so the browser keeps no draft. Save before you reload or close the page.',
  saved: 'Draft kept on this computer at {{at}}',
  restored: 'Draft of {{at}} restored',
  discard: 'Discard draft',
  elsewhere_open:
    'This form is open in another window. The draft here is this window’s own; saving in both records it twice.',
  elsewhere_closed: 'A window that was closed has left a draft.',
  reopen: 'Open that draft',
  sure: 'Throw away what was typed?',
  discardNow: 'Throw away',
  keep: 'Keep it',
};
