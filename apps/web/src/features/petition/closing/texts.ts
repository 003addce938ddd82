import { addTexts } from '../../../i18n';

addTexts(
  'closing',
  {
    rating: {
      title: 'Đánh giá của người gửi đơn',
      none: 'Chưa đánh giá. Người giữ giấy biên nhận đánh giá được một lần khi việc giải quyết đã kết thúc.',
      stars_1: 'Rất không hài lòng (1/5)',
      stars_2: 'Không hài lòng (2/5)',
      stars_3: 'Bình thường (3/5)',
      stars_4: 'Hài lòng (4/5)',
      stars_5: 'Rất hài lòng (5/5)',
      on: 'Ngày {{on}}',
    },
    erase: {
      title: 'Xóa danh tính',
      why: 'Khi hết thời hạn lưu, khóa mở danh tính của đơn đã kết thúc được hủy: họ tên, địa chỉ, số giấy tờ không ai đọc được nữa, kể cả trong bản sao lưu. Số liệu và nội dung đã tách danh tính vẫn còn.',
      begin: 'Xóa danh tính của đơn này',
      reason: 'Lý do, căn cứ xóa',
      understood: 'Tôi hiểu rằng danh tính đã xóa không lấy lại được',
      mustUnderstand: 'Cần xác nhận trước khi xóa',
      confirm: 'Xóa vĩnh viễn',
      done: 'Danh tính của đơn này đã được xóa.',
    },
  },
  {
    rating: {
      title: 'Rating by the petitioner',
      none: 'Not rated yet. Whoever holds the receipt may rate once, when all is over.',
      stars_1: 'Very dissatisfied (1/5)',
      stars_2: 'Dissatisfied (2/5)',
      stars_3: 'Neither (3/5)',
      stars_4: 'Satisfied (4/5)',
      stars_5: 'Very satisfied (5/5)',
      on: 'On {{on}}',
    },
    erase: {
      title: 'Erase the people',
      why: 'At the end of its retention the key to the people of a closed petition is destroyed: names, addresses and identity numbers can be read by nobody, not in a backup either. Figures and the text without people stay.',
      begin: 'Erase the people of this petition',
      reason: 'Reason and legal basis',
      understood: 'I understand that erased people cannot be brought back',
      mustUnderstand: 'Confirm before erasing',
      confirm: 'Erase for ever',
      done: 'The people of this petition have been erased.',
    },
  },
);
