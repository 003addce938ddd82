import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

type Row = Pick<Schemas['Petition'], 'petitioners' | 'anonymous'>;

/** The people of a row as lists name them: those whom an anonymous petition does not name, by that word. */
export function usePeopleText(): (row: Row) => string {
  const { t } = useTranslation();
  return ({ petitioners, anonymous }) =>
    anonymous ? t('anonymous') : petitioners.map(({ displayName }) => displayName).join(', ');
}
