import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { ASKED_AGAIN, BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import { useOfficerName } from '../../../app/desk';
import { instantText } from '../../../parts/dates';
import { FilterBar, PeriodFields } from '../../../parts/filter-bar';
import { Page } from '../../../parts/page';
import { PagedTable } from '../../../parts/paged-list';
import '../texts';

type Delivery = Schemas['Delivery'];
const route = getRouteApi('/quan-tri/thu');

/** E-mails of alerts: to whom, when, and whether they went out. */
export function DeliveriesPage() {
  const { t } = useTranslation('administration');
  const period = route.useSearch();
  const navigate = route.useNavigate();
  const officerName = useOfficerName();
  const query = useInfiniteQuery({
    queryKey: ['deliveries', period],
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/deadline/deliveries', { params: { query: { ...period, ...cursorAt(pageParam) } } })),
    ...BY_CURSOR,
    ...ASKED_AGAIN,
  });
  return (
    <Page title={t('records.deliveries')}>
      <p className="muted">{t('records.deliveriesHelp')}</p>
      <FilterBar filters={period} label={t('records.deliveries')} onChange={(search) => void navigate({ search })}>
        <PeriodFields />
      </FilterBar>
      <PagedTable<Delivery>
        query={query}
        label={t('records.deliveries')}
        empty={t('records.noDeliveries')}
        keyOf={({ queuedAt, to }, index) => `${queuedAt} ${to} ${index}`}
        columns={[
          { title: t('records.queuedAt'), dataIndex: 'queuedAt', render: instantText, className: 'number' },
          { title: t('records.to_whom'), dataIndex: 'to', render: officerName },
          {
            title: t('records.about'),
            dataIndex: 'about',
            render: (about: Delivery['about']) => t(`records.abouts.${about}`),
          },
          {
            title: t('records.result'),
            dataIndex: 'result',
            render: (result: Delivery['result']) => t(`records.results.${result}`),
          },
          { title: t('records.attempts'), dataIndex: 'attempts', align: 'right' },
          {
            title: t('records.at'),
            dataIndex: 'at',
            className: 'number',
            render: (at: string | null) => at !== null && instantText(at),
          },
        ]}
      />
    </Page>
  );
}
