import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCalendarYears, useToday } from '../../app/desk';
import { Card } from './card';

/** From this month of a year on, limits that begin now reach into the next one. */
const ASKED_FROM_MONTH = 10;

/** Next year's calendar, as long as it is not final though due dates fall into it. */
export function CalendarCard() {
  const { t } = useTranslation('today');
  const today = useToday();
  const years = useCalendarYears().data;
  const next = Number(today.slice(0, 4)) + 1;
  if (!years || today === '' || Number(today.slice(5, 7)) < ASKED_FROM_MONTH) return null;
  const state = years.find(({ year }) => year === next)?.state;
  if (state === 'confirmed') return null;
  return (
    <Card name="calendar" to="/quan-tri/lich" search={{ nam: next }}>
      <p>
        <Link to="/quan-tri/lich" search={{ nam: next }}>
          {t(state === undefined ? 'calendar.missing' : 'calendar.provisional', { year: next })}
        </Link>
      </p>
    </Card>
  );
}
