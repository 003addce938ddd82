import './texts';
import './petition.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Radio, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import { dateText } from '../../parts/dates';
import { urgencyOf, useWorkingDaysLeft } from '../../parts/due';
import { Cut } from '../../parts/cut';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { usePeopleText } from '../../parts/people-text';
import { registerNumber } from '../../parts/register-number';
import { useWords } from '../../parts/words';
import { useOfficerName, useToday } from '../../app/desk';
import { WorkDue } from '../../parts/work-due';
import { DONE_SHOWN, isDone, useMyDone, useMyWork, type WorkItem } from './my-work';
import { DUE_FILTERS, type DueFilter } from './routes';

/** What a handler has, ordered by what is due. */
export function MyWorkPage() {
  const { t } = useTranslation('petition');
  const { loc = 'tat-ca' } = useSearch({ from: '/viec-cua-toi' });
  const navigate = useNavigate();
  const { data: me } = useSession();
  const work = useMyWork(me?.id ?? '');
  const matches = useDueFilter();
  const labelOf = (filter: DueFilter, items: readonly WorkItem[]) =>
    filter === 'da-xong'
      ? t(`work.${filter}`)
      : `${t(`work.${filter}`)} (${items.filter((item) => matches(item, filter)).length})`;
  return (
    <Page title={t('common:nav.myWork')}>
      <Loaded query={work}>
        {({ rows: items, more }) => (
          <>
            <Cut more={more} count={items.length} filter={{ open: true, ...(me && { responsible: me.id }) }} />
            <form role="search" aria-label={t('work.filter')} onSubmit={(event) => event.preventDefault()}>
              <Radio.Group
                aria-label={t('work.filter')}
                optionType="button"
                value={loc}
                onChange={({ target }) => {
                  const chosen = target.value as DueFilter;
                  void navigate({ to: '/viec-cua-toi', search: chosen === 'tat-ca' ? {} : { loc: chosen } });
                }}
                options={DUE_FILTERS.map((filter) => ({ value: filter, label: labelOf(filter, items) }))}
              />
            </form>
            {loc === 'da-xong' ? (
              <Done me={me?.id ?? ''} />
            ) : (
              <WorkTable items={items.filter((item) => matches(item, loc))} filter={loc} me={me?.id} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Done({ me }: { readonly me: string }) {
  const { t } = useTranslation('petition');
  return (
    <Loaded query={useMyDone(me)}>
      {({ items, nextCursor }) => (
        <>
          <WorkTable items={items} filter="da-xong" me={me} />
          {nextCursor !== null && <p className="muted">{t('work.moreDone', { count: DONE_SHOWN })}</p>}
        </>
      )}
    </Loaded>
  );
}

function useDueFilter(): (item: WorkItem, filter: DueFilter) => boolean {
  const today = useToday();
  const left = useWorkingDaysLeft();
  return (item, filter) => {
    if (filter === 'tat-ca') return true;
    const { workDueOn: dueOn } = item;
    if (dueOn === null) return false;
    const urgency = urgencyOf(dueOn, today, left(dueOn));
    return filter === 'qua-han' ? urgency === 'over' : urgency === 'today' || urgency === 'soon';
  };
}

interface TableProps {
  readonly items: readonly WorkItem[];
  readonly filter: DueFilter;
  readonly me: string | undefined;
}

function WorkTable({ items, filter, me }: TableProps) {
  const { t } = useTranslation('petition');
  const peopleText = usePeopleText();
  const { say, sayState } = useWords();
  return (
    <Table<WorkItem>
      size="small"
      rowKey="petitionId"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <span className="muted">{t(`work.empty.${filter}`)}</span> }}
      dataSource={[...items]}
      style={{ marginTop: 12 }}
      columns={[
        {
          title: t('common:register.number'),
          width: 80,
          render: (_, { petitionId, register }) => (
            <Link to="/don/$id" params={{ id: petitionId }} className="number">
              {registerNumber(register)}
            </Link>
          ),
        },
        { title: t('head.workDue'), width: 250, render: (_, item) => <WorkDue item={item} done={isDone(item)} /> },
        { title: t('fact.kind'), width: 110, render: (_, { kind }) => say('kind', kind) },
        {
          title: t('people.title'),
          width: 150,
          render: (_, item) => <span className="two-lines">{peopleText(item)}</span>,
        },
        { title: t('fact.summary'), render: (_, { summary }) => <span className="two-lines">{summary}</span> },
        {
          title: t('fact.state'),
          width: 160,
          render: (_, item) => (
            <>
              {sayState(item.state, item.kind)}
              <ForWhom item={item} me={me} />
            </>
          ),
        },
        { title: t('fact.receivedOn'), width: 104, render: (_, { receivedOn }) => dateText(receivedOn) },
      ]}
    />
  );
}

/** Of work that somebody else answers for: whom he helps, or stands in for. */
function ForWhom({
  item: { responsible, coordinating },
  me,
}: {
  readonly item: WorkItem;
  readonly me: TableProps['me'];
}) {
  const { t } = useTranslation('petition');
  const officer = useOfficerName();
  if (responsible === me) return null;
  const isHelper = me !== undefined && coordinating.includes(me);
  return (
    <div className="muted">{t(isHelper ? 'work.helping' : 'work.standingIn', { officer: officer(responsible) })}</div>
  );
}
