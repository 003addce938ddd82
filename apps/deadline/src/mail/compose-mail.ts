import type { AlertKind } from '@donthu/contracts';
import { writtenDate, type Law } from '@donthu/domain';
import type { Mail } from './notifier';
import type { MailSubject } from './delivery-state';

const WORDS: Readonly<Record<AlertKind, string>> = {
  due_soon: 'Sắp đến hạn',
  due_today: 'Đến hạn hôm nay',
  overdue: 'Quá hạn',
  escalated: 'Quá hạn chưa xử lý',
};

export interface MailContext {
  readonly law: Law;
  readonly unitName: string;
  /** Where people find the application; left out when nobody said. */
  readonly publicUrl?: string;
}

/** The mail of an alert: unit, step and date, and where to look. Never who wrote or about what. */
export function composeMail(subject: MailSubject, context: MailContext): Omit<Mail, 'to'> {
  const { title, sentence } = contentOf(subject, context);
  const where = context.publicUrl === undefined ? '' : `: ${context.publicUrl}`;
  const lines = [
    'Kính gửi ông/bà,',
    '',
    sentence,
    `Đề nghị ông/bà đăng nhập hệ thống Đơn Thư để xem và xử lý${where}`,
    '',
    'Thư này được gửi tự động và không chứa nội dung hồ sơ.',
  ];
  return { subject: `[Đơn Thư] ${title}`, text: lines.join('\n') };
}

function contentOf(
  subject: MailSubject,
  { law, unitName }: MailContext,
): { readonly title: string; readonly sentence: string } {
  switch (subject.about) {
    case 'alert': {
      const step = law.versionsOf(subject.step).at(-1)?.name.vi ?? subject.step;
      const title = `${WORDS[subject.kind]}: ${step}, hạn ngày ${writtenDate(subject.dueOn)}`;
      return { title, sentence: `${unitName}: ${title}.` };
    }
    case 'digest': {
      const title = 'Công việc quá hạn tiếp nhận từ sổ cũ';
      return { title, sentence: `${unitName}: có công việc quá hạn trong các đơn vừa tiếp nhận từ sổ cũ.` };
    }
    case 'calendar': {
      const title = `Thiếu lịch làm việc năm ${subject.year}`;
      return {
        title,
        sentence: `${unitName}: có thời hạn chưa tính được vì chưa có lịch làm việc năm ${subject.year}.`,
      };
    }
  }
}
