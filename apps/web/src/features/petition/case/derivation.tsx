import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { dateText } from '../../../parts/dates';
import { useWords } from '../../../parts/words';
import { countDays, firstCounted, type CountedDay } from './count-days';
import type { Obligation } from './obligations';
import { Facts } from './section';

type Parts = Schemas['Derivation'];

interface Props {
  readonly obligation: Pick<Obligation, 'derivation' | 'dueOn'>;
}

/** Why a date: where counting starts, what does not count, the article; working days one by one. */
export function Derivation({ obligation }: Props) {
  const { derivation } = obligation;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  if (derivation === null) return null;
  return (
    <div className="derivation" ref={box}>
      <Account derivation={derivation} obligation={obligation} />
      <DayByDay days={countDays(derivation, obligation.dueOn)} />
    </div>
  );
}

function Account({ derivation, obligation }: Props & { readonly derivation: Parts }) {
  const { t } = useTranslation('petition');
  const { language, say } = useWords();
  const { startsOn, limit, variant, pauses, pausedSince, rolledFrom, article, note } = derivation;
  const stopped = [
    ...pauses.map(({ from, to, days }) => t('due.pause', { from: dateText(from), to: dateText(to), count: days })),
    ...(pausedSince === undefined ? [] : [t('due.pausedSince', { on: dateText(pausedSince) })]),
  ];
  const items: (readonly [string, string])[] = [
    [t('due.starts'), dateText(startsOn)],
    [t('due.first'), dateText(firstCounted(derivation))],
    [t('due.limit'), t(`due.days.${limit.unit}`, { count: limit.amount })],
    [t('due.variant'), variant === 'standard' ? t('due.standard') : say('choice', variant, 'variant')],
    [t('due.pauses'), stopped.join('; ') || t('due.nothing')],
    [t('due.rolled'), rolledFrom === undefined ? '' : t('due.rolledText', { on: dateText(rolledFrom) })],
    [t('due.by'), dateText(obligation.dueOn)],
    [t('due.article'), article[language]],
    [t('due.note'), note?.[language] ?? ''],
  ];
  return (
    <>
      <p className="case-text">{derivation.text[language]}</p>
      <Facts items={items.filter(([, text]) => text !== '')} />
    </>
  );
}

function DayByDay({ days }: { readonly days: readonly CountedDay[] }) {
  const { t } = useTranslation('petition');
  const { language } = useWords();
  if (days.length === 0) return null;
  const why = ({ excluded, paused, start }: CountedDay) =>
    excluded?.[language] ?? (paused ? t('due.dayPaused') : start ? t('due.startDay') : '');
  return (
    <table className="days">
      <caption>{t('due.dayList')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('due.day')}</th>
          <th scope="col">{t('due.counted')}</th>
          <th scope="col">{t('due.notCounted')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date} className={day.count === undefined ? 'muted' : ''}>
            <td>
              {t(`weekday.${day.weekday}`)}, {dateText(day.date)}
            </td>
            <td>{day.count ?? '–'}</td>
            <td>{why(day)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
