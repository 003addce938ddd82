import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { shippedLaw } from '@donthu/domain/deadlines/law';
import { Form, Select, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../api/client';
import { BY_CURSOR, cursorAt } from '../../parts/by-cursor';
import { useSeveralUnits, useUnitName } from '../../app/desk';
import { dateText, instantText } from '../../parts/dates';
import { FilterBar, PeriodFields } from '../../parts/filter-bar';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-list';
import { registerNumber } from '../../parts/register-number';
import { useWords } from '../../parts/words';
import { UnitField } from '../../parts/unit-field';
import type { AlertFilters } from './routes';
import './texts';

type Alert = Schemas['Alert'];
const KINDS = ['due_soon', 'due_today', 'overdue', 'escalated'] as const;
const STEPS = new Map(shippedLaw().rules.map(({ step, name }) => [step, name]));
const route = getRouteApi('/canh-bao');

/** Alerts of the officer's units, the newest first; the filters stand in the address. */
export function AlertsPage() {
  const { t } = useTranslation('leading');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page title={t('alerts.title')}>
      <FilterBar filters={filters} label={t('alerts.title')} onChange={(search) => void navigate({ search })}>
        <Form.Item name="kind" label={t('filter.kind')} style={{ margin: 0 }}>
          <Select
            style={{ width: 200 }}
            placeholder={t('filter.allKinds')}
            options={[
              { value: '', label: t('filter.allKinds') },
              ...KINDS.map((kind) => ({ value: kind, label: t(`alerts.kinds.${kind}`) })),
            ]}
          />
        </Form.Item>
        <UnitField />
        <PeriodFields />
      </FilterBar>
      <AlertTable filters={filters} />
    </Page>
  );
}

function AlertTable({ filters }: { readonly filters: AlertFilters }) {
  const { t } = useTranslation('leading');
  const { kind, ...rest } = filters;
  const known = KINDS.find((each) => each === kind);
  const alerts = useInfiniteQuery({
    queryKey: ['alerts', filters],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/deadline/alerts', {
          params: {
            query: {
              ...rest,
              latestFirst: true,
              ...(known && { kind: known }),
              ...cursorAt(pageParam),
            },
          },
        }),
      ),
    ...BY_CURSOR,
  });
  const columns = useColumns();
  return (
    <PagedTable<Alert>
      query={alerts}
      label={t('alerts.title')}
      empty={t('alerts.none')}
      keyOf={({ alertId }) => alertId}
      columns={columns}
    />
  );
}

function useColumns(): TableColumnsType<Alert> {
  const { t } = useTranslation('leading');
  const { language } = useWords();
  const unitName = useUnitName();
  const severalUnits = useSeveralUnits();
  return [
    { title: t('alerts.raisedAt'), dataIndex: 'raisedAt', render: instantText, className: 'number' },
    ...(severalUnits ? [{ title: t('column.unit'), dataIndex: 'unit', render: (unit: string) => unitName(unit) }] : []),
    { title: t('alerts.kind'), dataIndex: 'kind', render: (kind: Alert['kind']) => t(`alerts.kinds.${kind}`) },
    { title: t('alerts.step'), dataIndex: 'step', render: (step: string) => STEPS.get(step)?.[language] ?? step },
    { title: t('alerts.dueOn'), dataIndex: 'dueOn', render: dateText, className: 'number' },
    {
      title: t('alerts.audience'),
      dataIndex: 'audience',
      render: (audience: Alert['audience']) => t(`alerts.audiences.${audience}`),
    },
    {
      title: t('alerts.petition'),
      key: 'petition',
      render: (_, { petitionId, register, kind, dueOn }) => (
        <Link
          to="/don/$id"
          params={{ id: petitionId }}
          aria-label={[
            register ? registerNumber(register) : t('alerts.open'),
            t(`alerts.kinds.${kind}`),
            dateText(dueOn),
          ].join(', ')}
        >
          {register ? registerNumber(register) : t('alerts.open')}
        </Link>
      ),
    },
    {
      title: t('alerts.note'),
      key: 'note',
      render: (_, { late, withdrawnAt }) =>
        [
          ...(late ? [t('alerts.late')] : []),
          ...(withdrawnAt ? [t('alerts.withdrawn', { at: instantText(withdrawnAt) })] : []),
        ].join('; '),
    },
  ];
}
