import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned } from '../../../api/client';
import { asProblem } from '../../../api/problem';
import { useToday } from '../../../app/desk';
import { hasRole, useSession } from '../../../app/session';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import '../texts';
import { CalendarEditor, type Calendar } from './calendar-editor';
import { JobProgress } from './job-progress';

const route = getRouteApi('/quan-tri/lich');

/** The working calendar of one year. */
export function CalendarPage() {
  const { t } = useTranslation('administration');
  const today = useToday();
  const { nam } = route.useSearch();
  const year = nam ?? Number(today.slice(0, 4));
  return (
    <Page title={`${t('calendar.title')}${year > 0 ? ` ${year}` : ''}`} actions={<Years year={year} />}>
      {year > 0 && <Year key={year} year={year} />}
    </Page>
  );
}

function Years({ year }: { readonly year: number }) {
  const { t } = useTranslation('administration');
  return (
    <>
      <Link to="/quan-tri/lich" search={{ nam: year - 1 }}>
        ← {t('calendar.previous')}
      </Link>
      <Link to="/quan-tri/lich" search={{ nam: year + 1 }}>
        {t('calendar.next')} →
      </Link>
    </>
  );
}

/** A year without a calendar is no failure: it waits for somebody to make it. */
async function calendarOf(year: number): Promise<Calendar | null> {
  try {
    const path = { year: String(year) };
    const { data, etag } = await versioned(api.GET('/api/deadline/calendars/{year}', { params: { path } }));
    return { state: data.state, days: data.days, etag };
  } catch (error) {
    if (asProblem(error).status === 404) return null;
    throw error;
  }
}

function Year({ year }: { readonly year: number }) {
  const session = useSession().data;
  const mayChange = session !== undefined && hasRole(session, 'admin');
  const calendar = useQuery({ queryKey: ['calendar', year, 'edited'], queryFn: () => calendarOf(year) });
  return (
    <>
      <JobProgress year={year} />
      <Loaded query={calendar}>
        {(data) =>
          data ? (
            <CalendarEditor key={data.etag} year={year} calendar={data} mayChange={mayChange} />
          ) : (
            <MissingYear year={year} mayChange={mayChange} />
          )
        }
      </Loaded>
    </>
  );
}

function MissingYear({ year, mayChange }: { readonly year: number; readonly mayChange: boolean }) {
  const { t } = useTranslation('administration');
  const [started, setStarted] = useState(false);
  if (started) {
    const empty: Calendar = { state: 'provisional', days: [], etag: '' };
    return <CalendarEditor year={year} calendar={empty} mayChange />;
  }
  return (
    <Flex vertical gap="middle" align="start">
      <Alert type="warning" showIcon title={t('calendar.missing', { year })} />
      {mayChange && <Button onClick={() => setStarted(true)}>{t('calendar.start', { year })}</Button>}
    </Flex>
  );
}
