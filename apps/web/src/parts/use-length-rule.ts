import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';

/**
 * A text that is no longer than the server takes. Instead of `maxLength`, which cuts the end off what is pasted without a word:
 * here all of it stays, and whoever wrote it says what may go.
 */
export function useLengthRule(max: number): Rule {
  const { t } = useTranslation();
  return {
    validator: (_, text: string | undefined) => {
      const over = lengthOf(text ?? '') - max;
      return over > 0 ? Promise.reject(new Error(t('tooLong', { max, over }))) : Promise.resolve();
    },
  };
}

/** As the server counts: composed letters, without the blanks around them. */
function lengthOf(text: string): number {
  return [...text.normalize('NFC').trim()].length;
}
