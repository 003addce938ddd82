import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../parts/dates';
import { actOf, placeOf, type SHORTCUTS } from '../../../parts/shortcuts';
import '../texts';
import './calendar.css';
import { addDays, shownAs, weeksOf, type Day } from './year-days';

interface Props {
  readonly year: number;
  readonly days: readonly Day[];
  readonly onChoose: (date: string) => void;
}

type Arrow = (typeof SHORTCUTS.calendar.days)[number];
const STEPS: Readonly<Record<Arrow, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve months; one day is in the tab order, the arrows go on from there. */
export function YearGrid({ year, days, onChoose }: Props) {
  const [current, setCurrent] = useState(`${year}-01-01`);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const move = (event: KeyboardEvent) => {
    if (actOf('calendar', event) !== 'days') return;
    event.preventDefault();
    const next = addDays(current, STEPS[event.key as Arrow]);
    if (!next.startsWith(String(year))) return;
    setCurrent(next);
    document.getElementById(`day-${next}`)?.focus();
  };
  const cell = (date: string) => (
    <DayButton
      date={date}
      day={byDate.get(date)}
      reachable={date === current}
      onFocus={() => setCurrent(date)}
      onChoose={() => onChoose(date)}
    />
  );
  return (
    <div className="year" {...placeOf('calendar')} onKeyDown={move}>
      {MONTHS.map((month) => (
        <Month key={month} year={year} month={month} cell={cell} />
      ))}
    </div>
  );
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly cell: (date: string) => ReactNode;
}

function Month({ year, month, cell }: MonthProps) {
  const { t } = useTranslation('administration');
  return (
    <table aria-label={t('calendar.grid', { month, year })}>
      <caption>{t('calendar.month', { month })}</caption>
      <thead>
        <tr>
          {t('calendar.weekdays')
            .split(',')
            .map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, nth) => (
          <tr key={nth}>
            {week.map((date, weekday) => (
              <td key={weekday}>{date !== undefined && cell(date)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly date: string;
  readonly day: Day | undefined;
  readonly reachable: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

function DayButton({ date, day, reachable, onFocus, onChoose }: DayProps) {
  const { t } = useTranslation('administration');
  const shown = shownAs(date, day);
  const words = [dateText(date), t(`calendar.kinds.${shown}`), ...(day ? [day.name] : [])].join(', ');
  return (
    <button
      type="button"
      id={`day-${date}`}
      data-kind={shown}
      title={words}
      tabIndex={reachable ? 0 : -1}
      onFocus={onFocus}
      onClick={onChoose}
    >
      <span aria-hidden="true">{Number(date.slice(8))}</span>
      <span className="spoken">{words}</span>
    </button>
  );
}
