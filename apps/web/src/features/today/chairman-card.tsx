import { monthAfter, scheduledDays } from '@donthu/domain/reception';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useCalendarYears, useDesk, useToday, useWorkingCalendar } from '../../app/desk';
import { dateText } from '../../parts/dates';
import { Loaded } from '../../parts/loaded';
import { monthText, useReceptionMonth } from '../reception/days/reception-month';
import { Card } from './card';

type Chairman = Schemas['ReceptionMonth']['chairman'];

/** The days on which the chairman has to receive: how many were held, which were missed, which comes next. */
export function ChairmanCard() {
  const month = useToday().slice(0, 7);
  if (month === '') return null;
  return (
    <Card name="chairman" to="/lich-tiep-dan">
      <LastMonth month={monthAfter(month, -1)} />
      <ThisMonth month={month} />
    </Card>
  );
}

/** Spoken of only where something is lacking; a month in which no register was kept yet proves nothing. */
function LastMonth({ month }: { readonly month: string }) {
  const { t } = useTranslation('today');
  const { data } = useReceptionMonth(month);
  if (!data || data.days.length === 0 || data.chairman.held >= data.chairman.required) return null;
  const { held, required } = data.chairman;
  return (
    <p>
      <Link to="/lich-tiep-dan" search={{ thang: month }}>
        {t('chairman.last', { month: monthText(month), held, required })}
      </Link>
    </p>
  );
}

function ThisMonth({ month }: { readonly month: string }) {
  const { t } = useTranslation('today');
  const query = useReceptionMonth(month);
  const calendars = useCalendarYears();
  return (
    <Loaded query={query}>
      {({ chairman }) => (
        <>
          <p className="today-count">
            {t('chairman.held', { month: monthText(month), held: chairman.held, required: chairman.required })}
          </p>
          <Loaded query={calendars}>{() => <PlannedDays month={month} chairman={chairman} />}</Loaded>
        </>
      )}
    </Loaded>
  );
}

/**
 * A planned day is missed only as long as the month lacks one: the law counts days, not which. Nor is one missed of which
 * it is not known whether the office was open.
 */
function PlannedDays({ month, chairman }: { readonly month: string; readonly chairman: Chairman }) {
  const { t } = useTranslation('today');
  const today = useToday();
  const calendar = useWorkingCalendar();
  const days = useDesk().data?.receptionDays ?? [];
  if (!calendar) return <p className="muted">{t('chairman.noCalendar')}</p>;
  const planned = scheduledDays(days, { from: month, to: monthAfter(month, 1) }, calendar);
  const open = planned.map(({ date }) => date).filter((date) => !chairman.heldOn.includes(date));
  const missed =
    chairman.held < chairman.required
      ? open.filter((date) => date < today && calendar.isWorkingDay(date) === true)
      : [];
  const next = open.find((date) => date >= today);
  return (
    <ol>
      {missed.map((date) => (
        <li key={date}>
          <strong className="alarm">{t('chairman.missed', { on: dateText(date) })}</strong>
        </li>
      ))}
      {next !== undefined && <li>{t(next === today ? 'chairman.today' : 'chairman.next', { on: dateText(next) })}</li>}
    </ol>
  );
}
