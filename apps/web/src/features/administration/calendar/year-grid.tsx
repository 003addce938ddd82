import { useEffect, useState, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../app/desk';
import { dateText } from '../../../parts/dates';
import { actOf, placeOf, type SHORTCUTS } from '../../../parts/shortcuts';
import '../texts';
import './calendar.css';
import { addDays, addMonths, shownAs, weekOf, weeksOf, type Day } from './year-days';

interface Props {
  readonly year: number;
  readonly days: readonly Day[];
  /** Undefined for who may not change a day: then they are read, not gone through. */
  readonly onChoose: ((date: string) => void) | undefined;
  /** Goes to another year, if it has a calendar; says whether it does. */
  readonly onYear: (year: number) => boolean;
}

type Key = (typeof SHORTCUTS.calendar)['days' | 'weekEnds' | 'months'][number];
const STEPS: Readonly<Record<Key, (date: string) => string>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  Home: (date) => weekOf(date)[0] ?? date,
  End: (date) => weekOf(date).at(-1) ?? date,
  PageUp: (date) => addMonths(date, -1),
  PageDown: (date) => addMonths(date, 1),
};
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve months. */
export function YearGrid({ year, days, onChoose, onYear }: Props) {
  const today = useToday();
  const { current, setCurrent, onKeyDown } = useCurrent(year, today, onYear);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const cell = (date: string) => (
    <DayCell
      date={date}
      day={byDate.get(date)}
      isToday={date === today}
      button={
        onChoose && {
          tabIndex: date === current ? 0 : -1,
          onFocus: () => setCurrent(date),
          onClick: () => onChoose(date),
        }
      }
    />
  );
  return (
    <div className="year" {...(onChoose && { ...placeOf('calendar'), onKeyDown })}>
      {MONTHS.map((month) => (
        <Month key={month} year={year} month={month} cell={cell} />
      ))}
    </div>
  );
}

/** The day that a key led to in a year whose grid is yet to be drawn. */
let awaited: string | undefined;

/** The one day in the tab order: today, in another year its first day; the keys go on from there. */
function useCurrent(year: number, today: string, onYear: Props['onYear']) {
  const [reached, setCurrent] = useState<string | undefined>(undefined);
  const current = reached ?? (today.startsWith(`${year}-`) ? today : `${year}-01-01`);
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf('calendar', event);
    if (act === undefined || act === 'editDay' || act === 'preview') return;
    event.preventDefault();
    const next = STEPS[event.key as Key](current);
    if (next.startsWith(`${year}-`)) {
      setCurrent(next);
      focusOn(next);
    } else {
      awaited = onYear(Number(next.slice(0, 4))) ? next : undefined;
    }
  };
  useEffect(() => {
    if (awaited?.startsWith(`${year}-`)) focusOn(awaited);
    awaited = undefined;
  }, [year]);
  return { current, setCurrent, onKeyDown };
}

function focusOn(date: string): void {
  document.getElementById(`day-${date}`)?.focus();
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
      <caption>{t('calendar.month', { month, name: monthName(month) })}</caption>
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

/** In English, where months have names; in Vietnamese they have numbers. */
function monthName(month: number): string {
  return new Date(Date.UTC(2000, month - 1, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
}

interface DayProps {
  readonly date: string;
  readonly day: Day | undefined;
  readonly isToday: boolean;
  readonly button: Pick<ComponentProps<'button'>, 'tabIndex' | 'onFocus' | 'onClick'> | undefined;
}

function DayCell({ date, day, isToday, button }: DayProps) {
  const { t } = useTranslation('administration');
  const shown = shownAs(date, day);
  const more = [...(day ? [day.name] : []), ...(isToday ? [t('calendar.today')] : [])];
  const words = [dateText(date), t(`calendar.kinds.${shown}`), ...more].join(', ');
  const marks = {
    className: 'day',
    'data-kind': shown,
    title: words,
    ...(isToday && { 'aria-current': 'date' as const }),
  };
  const text = (
    <>
      <span aria-hidden="true">{Number(date.slice(8))}</span>
      <span className="spoken">{words}</span>
    </>
  );
  if (!button) return <span {...marks}>{text}</span>;
  return (
    <button type="button" id={`day-${date}`} {...marks} {...button}>
      {text}
    </button>
  );
}
