import '../texts';
import '../reception.css';
import type { WorkingCalendar } from '@donthu/domain/deadlines/calendar';
import { monthAfter, scheduledDays } from '@donthu/domain/reception';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useCalendarYears, useDesk, useSeveralUnits, useToday, useWorkingCalendar } from '../../../app/desk';
import { useSession } from '../../../app/session';
import { dateText } from '../../../parts/dates';
import { FilterBar } from '../../../parts/filter-bar';
import { Loaded, Loading } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { UnitField } from '../../../parts/unit-field';
import { useWords } from '../../../parts/words';
import { weeksOf } from './month';
import { monthText, useReceptionMonth } from './reception-month';

type ReceptionMonth = Schemas['ReceptionMonth'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Who received when, day by day, and whether the chairman has held the days that the law asks for. */
export function DaysPage() {
  const { t } = useTranslation('reception');
  const { thang, unit } = useSearch({ from: '/lich-tiep-dan' });
  const navigate = useNavigate({ from: '/lich-tiep-dan' });
  const own = useSession().data?.unit;
  // Where an officer sees one alone there is none to name.
  const shown = useSeveralUnits() ? (unit ?? own) : undefined;
  const calendars = useCalendarYears();
  const today = useToday();
  const month = thang ?? today.slice(0, 7);
  const query = useReceptionMonth(month, unit);
  if (today === '') return <Loading />;
  const link = (to: string, text: string) => (
    <Link to="/lich-tiep-dan" search={{ thang: to, unit }} className="month-link">
      {text}
    </Link>
  );
  return (
    <Page
      title={t('days.title')}
      actions={
        <>
          {link(monthAfter(month, -1), `← ${t('days.previous')}`)}
          {link(monthAfter(month, 1), `${t('days.next')} →`)}
        </>
      }
    >
      {shown !== undefined && (
        <FilterBar
          filters={{ unit: shown }}
          label={t('days.title')}
          onChange={({ unit: chosen }) => void navigate({ search: { thang, unit: chosen } })}
        >
          <UnitField one />
        </FilterBar>
      )}
      <Loaded query={query}>
        {(answer) => (
          <>
            <ChairmanMeter {...answer.chairman} />
            <Loaded query={calendars}>
              {() => <MonthTable month={month} unit={shown} today={today} days={answer.days} />}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ChairmanMeter({ required, held }: ReceptionMonth['chairman']) {
  const { t } = useTranslation('reception');
  const text = t('days.meter', { held, required });
  const lacking = required - held;
  return (
    <section className="chairman" aria-label={t('days.chairman')}>
      <b>{t('days.chairman')}: </b>
      <meter min={0} max={required} value={Math.min(held, required)} aria-label={text} /> {text}.{' '}
      <strong className={lacking > 0 ? 'lacking' : 'enough'}>
        {lacking > 0 ? t('days.lacking', { count: lacking }) : t('days.enough')}
      </strong>
      <p className="muted">{t('days.law')}</p>
    </section>
  );
}

interface MonthProps {
  readonly month: string;
  /** Undefined for who sees one alone. */
  readonly unit: string | undefined;
  readonly today: string;
  readonly days: ReceptionMonth['days'];
}

function MonthTable({ month, unit, today, days }: MonthProps) {
  const { t } = useTranslation('reception');
  const calendar = useWorkingCalendar();
  const desk = useDesk().data;
  const own = useSession().data?.unit;
  // Until the calendar tells the days off, no day is told that may move; nor are another unit's days known here.
  const scheduled =
    desk && calendar && (unit ?? own) === own
      ? scheduledDays(desk.receptionDays, { from: month, to: month }, calendar)
      : [];
  const planned = new Map(scheduled.map(({ date, movedFrom }) => [date, movedFrom]));
  return (
    <table className="month">
      <caption>{t('days.month', { month: monthText(month) })}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              {t(`days.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={index}>
            {week.map((date, at) => (
              <td key={at} className={lookOf(date, today, calendar)}>
                {date !== undefined && (
                  <Day
                    date={date}
                    isToday={date === today}
                    unit={unit}
                    held={days.filter((day) => day.date === date)}
                    planned={planned.get(date)}
                    off={dayOffName(calendar, date)}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lookOf(date: string | undefined, today: string, calendar: WorkingCalendar | undefined): string {
  const off = date !== undefined && calendar?.isWorkingDay(date) === false;
  return [date === today && 'today', off && 'off'].filter(Boolean).join(' ');
}

/** The name of a holiday; weekends need none. */
function dayOffName(calendar: WorkingCalendar | undefined, date: string): string | undefined {
  const why = calendar?.why(date);
  return why && 'name' in why ? why.name : undefined;
}

interface DayProps {
  readonly date: string;
  /** Whose days these are, where there are several: a day leads to the visits of this unit alone. */
  readonly unit: string | undefined;
  readonly isToday: boolean;
  readonly held: ReceptionMonth['days'];
  /** Where the chairman receives on this day: the days off that it stands for. */
  readonly planned: readonly string[] | undefined;
  readonly off: string | undefined;
}

function Day({ date, unit, isToday, held, planned, off }: DayProps) {
  const { t } = useTranslation('reception');
  const { say } = useWords();
  const number = String(Number(date.slice(8)));
  return (
    <>
      {held.length > 0 ? (
        <Link to="/so-tiep-dan" search={{ tu: date, den: date, unit }}>
          {number}
        </Link>
      ) : (
        <span>{number}</span>
      )}
      {isToday && <small> {t('days.today')}</small>}
      {off !== undefined && <small className="muted"> {off}</small>}
      {planned !== undefined && (
        <div className="planned">
          {t('days.planned')}
          {planned.map((day) => (
            <span key={day}>, {t('days.movedFrom', { on: dateText(day) })}</span>
          ))}
        </div>
      )}
      {held.map(({ kind, receivedBy, receivedByName, visits }) => (
        <div key={`${kind} ${receivedBy}`} className={`held ${kind}`}>
          <b>{say('visit-kind', kind)}</b>
          {receivedByName !== null && <>, {receivedByName}</>}, {t('days.visits', { count: visits })}
        </div>
      ))}
    </>
  );
}
