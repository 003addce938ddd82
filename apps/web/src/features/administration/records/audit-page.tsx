import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { ASKED_AGAIN, BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import { useUnitName } from '../../../app/desk';
import { instantText } from '../../../parts/dates';
import { FilterBar, PeriodFields } from '../../../parts/filter-bar';
import { Page } from '../../../parts/page';
import { PagedTable } from '../../../parts/paged-list';
import { PrintAll, PrintedFirst } from '../../../parts/print-all';
import { PrintedFilters, usePeriodText } from '../../../parts/printed-filters';
import { useWords } from '../../../parts/words';
import '../texts';
import { PetitionLink } from './petition-link';

type Act = Schemas['AuditItem'];
/** Home of what belongs to no unit, such as the calendar. */
const INSTALLATION = 'installation';
const route = getRouteApi('/thanh-tra/nhat-ky');

/** Who changed what of the installation, and who opened or erased identities. */
export function AuditPage() {
  const { t, i18n } = useTranslation('administration');
  const { options, say } = useWords();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery({
    queryKey: ['audit', filter, i18n.language],
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/reporting/audit', { params: { query: { ...filter, ...cursorAt(pageParam) } } })),
    ...BY_CURSOR,
    ...ASKED_AGAIN,
  });
  const count = query.data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  return (
    <Page title={t('audit.title')} actions={<PrintAll query={query} count={count} />}>
      <p className="muted">{t('audit.help')}</p>
      <FilterBar filters={filter} label={t('audit.title')} onChange={(search) => void navigate({ search })}>
        <PeriodFields />
        <Form.Item name="kind" label={t('audit.about')} style={{ margin: 0 }}>
          <Select
            style={{ width: 220 }}
            placeholder={t('audit.all')}
            options={[{ value: '', label: t('audit.all') }, ...options('audited')]}
          />
        </Form.Item>
      </FilterBar>
      <PrintedFilters texts={[usePeriodText(filter), filter.kind && say('audited', filter.kind)]} />
      <PrintedFirst query={query} count={count} />
      <PagedTable<Act>
        query={query}
        label={t('audit.title')}
        empty={t('audit.none')}
        keyOf={({ stream, version }) => `${stream}@${version}`}
        columns={useColumns()}
      />
    </Page>
  );
}

function useColumns() {
  const { t } = useTranslation('administration');
  const { say } = useWords();
  const unitName = useUnitName();
  return [
    { title: t('records.when'), dataIndex: 'at', render: instantText, className: 'number' },
    {
      title: t('audit.who'),
      key: 'who',
      render: (_: unknown, { by }: Act) => by.name || by.roleName,
    },
    { title: t('audit.about'), dataIndex: 'kind', render: (kind: Act['kind']) => say('audited', kind) },
    { title: t('audit.what'), dataIndex: 'what' },
    {
      title: t('records.petition'),
      key: 'petition',
      className: 'number',
      render: (_: unknown, { petitionId, register }: Act) =>
        petitionId !== null && <PetitionLink petitionId={petitionId} register={register} />,
    },
    {
      title: t('audit.unit'),
      dataIndex: 'unit',
      render: (unit: string) => (unit === INSTALLATION ? t('audit.everywhere') : unitName(unit)),
    },
  ];
}
