import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';

/**
 * A whole number within bounds, or nothing. Instead of the bounds of the field, which make another number of what was typed as
 * soon as one leaves it.
 */
export function useWholeRule({ min, max }: { readonly min: number; readonly max: number }): Rule {
  const { t } = useTranslation();
  return {
    validator: (_, count: number | null | undefined) => {
      const fits = count === undefined || count === null || (Number.isInteger(count) && count >= min && count <= max);
      return fits ? Promise.resolve() : Promise.reject(new Error(t('notWhole', { min, max })));
    },
  };
}
