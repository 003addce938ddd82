import { addTexts } from '../../i18n';

addTexts(
  'account',
  {
    title: 'Đổi mật khẩu',
    must: 'Mật khẩu đang dùng chỉ dùng được một lần',
    mustWhy:
      'Mật khẩu này được cấp sẵn nên người khác có thể đã biết. Hãy đặt mật khẩu của riêng bạn, rồi mới vào được các chức năng khác.',
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    nextHelp: 'Ít nhất 10 ký tự. Một câu dễ nhớ tốt hơn một từ khó đọc.',
    again: 'Nhập lại mật khẩu mới',
    short: 'Mật khẩu mới cần ít nhất 10 ký tự.',
    different: 'Hai lần nhập không giống nhau.',
    save: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu.',
    others: 'Các phiên đăng nhập khác của bạn đã kết thúc.',
  },
  {
    title: 'Change password',
    must: 'Your present password works only once',
    mustWhy: 'It was given out, so others may know it. Set a password of your own; the other functions open then.',
    current: 'Present password',
    next: 'New password',
    nextHelp: 'At least 10 characters. A sentence you remember is better than a word nobody can read.',
    again: 'New password once more',
    short: 'The new password needs at least 10 characters.',
    different: 'The two do not match.',
    save: 'Change password',
    done: 'Password changed.',
    others: 'Your other sessions have ended.',
  },
);
