import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly more: boolean;
  readonly count: number;
  /** The same list in the register. */
  readonly filter: { readonly open: true; readonly state?: string; readonly responsible?: string };
}

/** Says that a board shows only the first of what there is, and where the rest stands. */
export function Cut({ more, count, filter }: Props) {
  const { t } = useTranslation();
  if (!more) return null;
  return (
    <p role="status">
      {t('state.cut', { count })}{' '}
      <Link to="/so-don" search={filter}>
        {t('state.cutRest')}
      </Link>
    </p>
  );
}
