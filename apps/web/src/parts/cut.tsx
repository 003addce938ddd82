import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly more: boolean;
  readonly count: number;
  /** Whose the list is: `none` of nobody. */
  readonly responsible: string | undefined;
}

/** Says that a board shows only the first of what there is, and where the rest stands. */
export function Cut({ more, count, responsible }: Props) {
  const { t } = useTranslation();
  if (!more) return null;
  return (
    <p role="status">
      {t('state.cut', { count })}{' '}
      <Link to="/so-don" search={{ open: true, ...(responsible !== undefined && { responsible }) }}>
        {t('state.cutRest')}
      </Link>
    </p>
  );
}
