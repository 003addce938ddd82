import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CasesAsked } from './cases-asked';
import './texts';

interface Props {
  readonly count: number;
  /** What is counted, for readers who hear the link alone. */
  readonly name: string;
  /** The figure itself, with its unit and period. */
  readonly cases: CasesAsked;
  /** What stands there, where it is more than the count. */
  readonly text?: string;
}

/** A figure of a report; it opens the petitions it counts. */
export function Figure({ count, name, cases, text = String(count) }: Props) {
  const { t } = useTranslation('leading');
  if (count === 0) return <span className="number">{count}</span>;
  return (
    <Link
      to="/tong-hop/don"
      search={cases}
      className="number"
      aria-label={`${text}, ${t('summary.opens', { figure: name })}`}
    >
      {text}
    </Link>
  );
}
