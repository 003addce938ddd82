import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import { useToday } from '../app/desk';
import { dateText } from './dates';
import { isDate, isReversed } from './read-date';

/** A day that is past or today, as the office's clock says: the server refuses what has not happened yet. */
export function usePastDateRule(): Rule {
  return useDateRule(useToday());
}

/** A date field of a form: empty or a day of the calendar, up to `latest` (`YYYY-MM-DD`; no bound where it is empty). */
export function useDateRule(latest = ''): Rule {
  const { t } = useTranslation();
  return {
    validator: (_, value: string | undefined) => {
      if (!value) return Promise.resolve();
      if (!isDate(value)) return Promise.reject(new Error(t('badDate')));
      const isLate = latest !== '' && value > latest;
      return isLate ? Promise.reject(new Error(t('lateDate', { on: dateText(latest) }))) : Promise.resolve();
    },
  };
}

/** For the last day of a period: not before its first, the field called `first`; that field must stand in its `dependencies`. */
export function useLastDayRule(first: string): Rule {
  const { t } = useTranslation();
  return ({ getFieldValue }) => ({
    validator: (_, to: string | undefined) =>
      isReversed({ from: getFieldValue(first) as string | undefined, to })
        ? Promise.reject(new Error(t('reversedDates')))
        : Promise.resolve(),
  });
}
