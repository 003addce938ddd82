import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalendarYears, useToday } from '../../../app/desk';
import { hasRole, useSession } from '../../../app/session';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { useDraft } from '../../../parts/use-draft';
import '../texts';
import { CalendarEditor } from './calendar-editor';
import { JobProgress } from './job-progress';
import { NO_CALENDAR, readCalendar } from './read-calendar';

const route = getRouteApi('/quan-tri/lich');

/** The working calendar of one year. */
export function CalendarPage() {
  const { t } = useTranslation('administration');
  const today = useToday();
  const { nam } = route.useSearch();
  const year = nam ?? Number(today.slice(0, 4));
  const years = useCalendarYears();
  return (
    <Page title={`${t('calendar.title')}${year > 0 ? ` ${year}` : ''}`}>
      {year > 0 && (
        <Loaded query={years}>
          {(known) => (
            <>
              <Years year={year} known={known} />
              <Year key={year} year={year} exists={known.some((of) => of.year === year)} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

type Known = NonNullable<ReturnType<typeof useCalendarYears>['data']>;

/** Every year with a calendar and the next one, each with how firm it is. */
function Years({ year, known }: { readonly year: number; readonly known: Known }) {
  const { t } = useTranslation('administration');
  const last = known.at(-1)?.year ?? year;
  const next = { year: last + 1, state: undefined };
  return (
    <nav aria-label={t('calendar.years')} className="no-print">
      <Flex gap="middle" wrap style={{ marginBottom: 12 }}>
        {[...known, next].map(({ year: of, state }) => (
          <Link
            key={of}
            to="/quan-tri/lich"
            search={{ nam: of }}
            aria-current={of === year ? 'page' : undefined}
            style={{ fontWeight: of === year ? 700 : 400 }}
          >
            {of}
            {state !== 'confirmed' && <> ({t(`calendar.marks.${state ?? 'missing'}`)})</>}
          </Link>
        ))}
      </Flex>
    </nav>
  );
}

function Year({ year, exists }: { readonly year: number; readonly exists: boolean }) {
  const session = useSession().data;
  const mayChange = session !== undefined && hasRole(session, 'admin');
  const calendar = useQuery({
    queryKey: ['calendar', year, 'edited', exists],
    // A year without a calendar is no failure: it waits for somebody to make it.
    queryFn: () => (exists ? readCalendar(year) : NO_CALENDAR),
  });
  return (
    <>
      <JobProgress year={year} />
      <Loaded query={calendar}>
        {(data) =>
          data.etag === '' ? (
            <MissingYear year={year} mayChange={mayChange} />
          ) : (
            <CalendarEditor year={year} calendar={data} mayChange={mayChange} />
          )
        }
      </Loaded>
    </>
  );
}

function MissingYear({ year, mayChange }: { readonly year: number; readonly mayChange: boolean }) {
  const { t } = useTranslation('administration');
  const begun = useDraft(`calendar.${year}`).restored !== undefined;
  const [started, setStarted] = useState(begun && mayChange);
  if (started) {
    return <CalendarEditor year={year} calendar={NO_CALENDAR} mayChange />;
  }
  return (
    <Flex vertical gap="middle" align="start">
      <Alert type="warning" showIcon title={t('calendar.missing', { year })} />
      {mayChange && <Button onClick={() => setStarted(true)}>{t('calendar.start', { year })}</Button>}
    </Flex>
  );
}
