import './texts';
import './petition.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Radio, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import { dateText } from '../../parts/dates';
import { Due, urgencyOf, useWorkingDaysLeft } from '../../parts/due';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { registerNumber } from '../../parts/register-number';
import { useWords } from '../../parts/words';
import { useToday } from '../../app/desk';
import { isOver, useMyWork, type WorkItem } from './my-work';
import { DUE_FILTERS, type DueFilter } from './routes';

/** What a handler has, ordered by what is due. */
export function MyWorkPage() {
  const { t } = useTranslation('petition');
  const { loc = 'tat-ca' } = useSearch({ from: '/viec-cua-toi' });
  const navigate = useNavigate();
  const { data: me } = useSession();
  const work = useMyWork(me?.id ?? '');
  const matches = useDueFilter();
  return (
    <Page title={t('common:nav.myWork')}>
      <Loaded query={work}>
        {({ items, more }) => (
          <>
            <form role="search" aria-label={t('work.filter')} onSubmit={(event) => event.preventDefault()}>
              <Radio.Group
                aria-label={t('work.filter')}
                optionType="button"
                value={loc}
                onChange={({ target }) => {
                  const chosen = target.value as DueFilter;
                  void navigate({ to: '/viec-cua-toi', search: chosen === 'tat-ca' ? {} : { loc: chosen } });
                }}
                options={DUE_FILTERS.map((filter) => ({
                  value: filter,
                  label: `${t(`work.${filter}`)} (${items.filter((item) => matches(item, filter)).length})`,
                }))}
              />
            </form>
            <WorkTable items={items.filter((item) => matches(item, loc))} filter={loc} />
            {more && (
              <Button onClick={() => void work.readMore()} loading={work.isFetching}>
                {t('common:action.more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function useDueFilter(): (item: WorkItem, filter: DueFilter) => boolean {
  const today = useToday();
  const left = useWorkingDaysLeft();
  return (item, filter) => {
    if (filter === 'da-xong') return isOver(item);
    if (isOver(item)) return false;
    if (filter === 'tat-ca') return true;
    if (item.nextDueOn === null) return false;
    const urgency = urgencyOf(item.nextDueOn, today, left(item.nextDueOn));
    return filter === 'qua-han' ? urgency === 'over' : urgency === 'today' || urgency === 'soon';
  };
}

function WorkTable({ items, filter }: { readonly items: readonly WorkItem[]; readonly filter: DueFilter }) {
  const { t } = useTranslation('petition');
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
          width: 110,
          render: (_, { petitionId, register }) => (
            <Link to="/don/$id" params={{ id: petitionId }} className="number">
              {registerNumber(register)}
            </Link>
          ),
        },
        { title: t('head.due'), width: 250, render: (_, item) => <Due dueOn={item.nextDueOn} done={isOver(item)} /> },
        { title: t('fact.kind'), width: 160, render: (_, { kind }) => say('kind', kind) },
        { title: t('fact.summary'), render: (_, { summary }) => <span className="two-lines">{summary}</span> },
        { title: t('fact.state'), width: 200, render: (_, { state, kind }) => sayState(state, kind) },
        { title: t('fact.receivedOn'), width: 110, render: (_, { receivedOn }) => dateText(receivedOn) },
      ]}
    />
  );
}
