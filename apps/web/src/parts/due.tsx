import { useTranslation } from 'react-i18next';
import { theme } from 'antd';
import { useToday, useWorkingCalendar } from '../app/desk';
import { dateText } from './dates';

export type Urgency = 'over' | 'today' | 'soon' | 'later';

/** Working days from today to the due date; negative when it has passed; undefined without a calendar. */
export function useWorkingDaysLeft(): (dueOn: string) => number | undefined {
  const calendar = useWorkingCalendar();
  const today = useToday();
  return (dueOn) => {
    if (!calendar || today === '') return undefined;
    const [from, to] = dueOn < today ? [dueOn, today] : [today, dueOn];
    const days = calendar.workingDaysBetween(from, to);
    if (typeof days !== 'number') return undefined;
    return dueOn < today ? -days : days;
  };
}

/** A due date with the working days left, in words as well as in colour. */
export function Due({ dueOn, done = false }: { readonly dueOn: string | null | undefined; readonly done?: boolean }) {
  const { t } = useTranslation();
  const { token } = theme.useToken();
  const today = useToday();
  const left = useWorkingDaysLeft();
  if (!dueOn) return <span className="muted">{t('due.none')}</span>;
  const days = left(dueOn);
  const urgency = urgencyOf(dueOn, today, days);
  const colour = {
    over: token.colorError,
    today: token.colorWarning,
    soon: token.colorWarning,
    later: token.colorText,
  }[urgency];
  return (
    <span className="due" style={{ color: done ? token.colorSuccess : colour }}>
      {dateText(dueOn)} <small>{done ? t('due.met') : wordOf(urgency, days, t)}</small>
    </span>
  );
}

export function urgencyOf(dueOn: string, today: string, days: number | undefined): Urgency {
  if (today !== '' && dueOn < today) return 'over';
  if (dueOn === today) return 'today';
  return days !== undefined && days <= 3 ? 'soon' : 'later';
}

function wordOf(
  urgency: Urgency,
  days: number | undefined,
  t: (key: string, options?: { count: number }) => string,
): string {
  if (urgency === 'today') return t('due.today');
  // A year whose calendar is not here says no number of days, but late is late.
  if (days === undefined) return urgency === 'over' ? t('due.passed') : '';
  return urgency === 'over' ? t('due.over', { count: Math.max(1, -days) }) : t('due.left', { count: days });
}
