import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import './texts';

export interface CasesAsked {
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly overdue?: boolean;
}

interface Props {
  readonly count: number;
  /** What is counted, for readers who hear the link alone. */
  readonly name: string;
  /** Filters of the register that show just these; without them the figure is plain text. */
  readonly cases?: CasesAsked;
}

/** A figure of a report; it opens the petitions it counts. */
export function Figure({ count, name, cases }: Props) {
  const { t } = useTranslation('leading');
  if (!cases || count === 0) return <span className="number">{count}</span>;
  return (
    <Link
      to="/so-don"
      search={cases as never}
      className="number"
      aria-label={t('summary.opens', { figure: name, count })}
    >
      {count}
    </Link>
  );
}
