import './texts';
import './today.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../api/client';
import { useToday } from '../../app/desk';
import { NAV } from '../../app/nav';
import { hasRole, useSession, type Officer } from '../../app/session';
import { byDue } from '../../parts/by-due';
import { dateText } from '../../parts/dates';
import { ASK_AGAIN_MS } from '../../parts/by-cursor';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { petitionPage } from '../../parts/petitions-by-due';
import { Card, Count, Rest, SHOWN } from './card';
import { CalendarCard } from './calendar-card';
import { ChairmanCard } from './chairman-card';
import { FirstSteps } from './first-steps';
import { Line } from './line';
import { OthersWorkCard } from './others-work-card';
import { START_PAGES, TODAY_TASKS, type TodayTask } from './today-tasks';
import { UnloggedVisitsCard } from './unlogged-visits-card';

/** Held events counted as far as this; beyond it there is “more than”. */
const COUNTED = 50;

/** Where the day begins: what is to be done first, as links. */
export function FirstPage() {
  const { t } = useTranslation('today');
  const today = useToday();
  const { data: officer } = useSession();
  if (!officer) return null;
  return (
    <Page title={t('title', { date: dateText(today) })}>
      <p className="muted">{t('purpose')}</p>
      <StartLinks officer={officer} />
      <div className="today">
        {hasRole(officer, 'admin') && <FirstSteps />}
        {tasksOf(officer).map((task) => (
          <TaskCard key={task.name} task={task} officer={officer} />
        ))}
        {hasRole(officer, 'handler', 'leader') && <OthersWorkCard me={officer.id} />}
        {hasRole(officer, 'reception') && <UnloggedVisitsCard />}
        {hasRole(officer, 'reception', 'leader') && <ChairmanCard />}
        {hasRole(officer, 'admin') && <CalendarCard />}
        {hasRole(officer, 'admin') && <ParkedCard />}
      </div>
    </Page>
  );
}

/** Each once: of several roles an officer may have the same work. */
function tasksOf(officer: Officer): readonly TodayTask[] {
  const own = TODAY_TASKS.filter(({ roles }) => hasRole(officer, ...roles));
  return own.filter(({ name }, at) => own.findIndex((task) => task.name === name) === at);
}

/** Where work begins that nobody waits for yet. */
function StartLinks({ officer }: { readonly officer: Officer }) {
  const { t } = useTranslation('today');
  const { t: common } = useTranslation();
  const items = NAV.filter(({ to }) => START_PAGES.some((page) => page.to === to && hasRole(officer, ...page.roles)));
  return (
    <nav className="today-links" aria-label={t('start')}>
      <span className="muted" aria-hidden="true">
        {t('start')}
      </span>
      {items.map(({ to, text }) => (
        <Link key={to} to={to}>
          {common(`nav.${text}`)}
        </Link>
      ))}
    </nav>
  );
}

function TaskCard({ task, officer }: { readonly task: TodayTask; readonly officer: Officer }) {
  const today = useToday();
  const asked = task.asked(officer);
  const query = useQuery({
    queryKey: ['petitions', 'today', asked],
    queryFn: ({ signal }) => petitionPage(asked, '', signal),
  });
  if (task.ifAny && !query.isError && !query.data?.items.length) return null;
  return (
    <Card name={task.name} to={task.to} search={task.search ?? {}}>
      <Loaded query={query}>
        {({ items, nextCursor }) => {
          const rows = [...items].sort((a, b) => byDue(dated(task, a), dated(task, b)));
          const shown = task.late ? rows.filter((row) => (dueOf(task, row) ?? today) < today) : rows;
          const more = nextCursor !== null && shown.length === rows.length;
          return (
            <>
              <Count count={shown.length} more={more} text="count" />
              <ol>
                {shown.slice(0, SHOWN).map((row) => (
                  <Line key={row.petitionId} row={row} dueOn={dueOf(task, row)} task={task} />
                ))}
              </ol>
              <Rest count={shown.length} more={more} to={task.to} {...(task.search && { search: task.search })} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function ParkedCard() {
  const query = useQuery({
    queryKey: ['parked', 'today'],
    refetchInterval: ASK_AGAIN_MS,
    queryFn: () => body(api.GET('/api/operations/parked', { params: { query: { limit: COUNTED } } })),
  });
  return (
    <Card name="parked" to="/quan-tri/su-kien">
      <Loaded query={query}>
        {({ items, nextCursor }) => (
          <>
            <Count count={items.length} more={nextCursor !== null} text="countHeld" />
            <ol>
              {items.slice(0, SHOWN).map(({ key, what }) => (
                <li key={key}>{what}</li>
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Card>
  );
}

/** Ordered by the limit that is shown. */
function dated(task: TodayTask, row: Schemas['Petition']): Schemas['Petition'] {
  return { ...row, nextDueOn: dueOf(task, row) };
}

function dueOf({ dueOf: meant }: TodayTask, row: Schemas['Petition']): string | null {
  return meant ? meant(row) : row.nextDueOn;
}
