import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Lines on a card; the rest is a click away. */
export const SHOWN = 5;

interface CardProps {
  readonly name: string;
  readonly to: string;
  readonly search?: object;
  readonly children: ReactNode;
}

/** One kind of work: what it is called, what it is about, and the way to all of it. */
export function Card({ name, to, search = {}, children }: CardProps) {
  const { t } = useTranslation('today');
  return (
    <section aria-label={t(`task.${name}`)}>
      <h2>
        <Link to={to} search={search}>
          {t(`task.${name}`)}
        </Link>
      </h2>
      <p className="muted">{t(`help.${name}`)}</p>
      {children}
    </section>
  );
}

interface RestProps {
  readonly count: number;
  readonly more: boolean;
  readonly to: string;
  readonly search?: object;
}

/** Says that a card does not show all there is, and leads to it. */
export function Rest({ count, more, to, search = {} }: RestProps) {
  const { t } = useTranslation('today');
  const rest = count - SHOWN;
  if (rest <= 0) return null;
  return (
    <Link to={to} search={search}>
      {t('rest', { count: more ? t('more', { count: rest }) : rest })}
    </Link>
  );
}

interface CountProps {
  readonly count: number;
  readonly more: boolean;
  readonly text: 'count' | 'countHeld' | 'countVisits';
}

export function Count({ count, more, text }: CountProps) {
  const { t } = useTranslation('today');
  if (count === 0 && !more) return <p className="muted">{t('nothing')}</p>;
  // The plural is that of the number alone: put into words first, it would have none.
  const said = t(text, { count });
  return <p className="today-count">{more ? t('more', { count: said }) : said}</p>;
}
