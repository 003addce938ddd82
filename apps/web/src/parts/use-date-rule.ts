import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import { isDate } from './read-date';

/** A date field of a form: empty or a day of the calendar. */
export function useDateRule(): Rule {
  const { t } = useTranslation();
  return {
    validator: (_, value: string | undefined) =>
      !value || isDate(value) ? Promise.resolve() : Promise.reject(new Error(t('badDate'))),
  };
}
