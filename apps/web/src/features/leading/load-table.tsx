import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../api/client';
import { dateText, daysText } from '../../parts/dates';
import { Loaded } from '../../parts/loaded';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

export const useLoad = () =>
  useQuery({ queryKey: ['load'], queryFn: async () => (await body(api.GET('/api/assignment/load'))).items });

/** Key below `load`, so that a change of any petition asks anew. */
export const useOfficers = () =>
  useQuery({
    queryKey: ['load', 'officers'],
    queryFn: async () => (await body(api.GET('/api/assignment/officers'))).items,
  });

/** What each officer of the unit has in hand; the name opens his petitions below. */
export function LoadTable({ chosen }: { readonly chosen: string | undefined }) {
  const { t } = useTranslation('leading');
  const officers = useOfficers();
  const columns = useColumns(chosen, officers.data);
  return (
    <Loaded query={useLoad()}>
      {(items) => (
        <>
          {officers.isError && <ProblemAlert error={officers.error} onRetry={() => void officers.refetch()} />}
          <Table
            size="small"
            rowKey="officer"
            aria-label={t('assign.load')}
            pagination={false}
            style={{ maxWidth: 860 }}
            dataSource={items}
            columns={columns}
          />
        </>
      )}
    </Loaded>
  );
}

type Officers = ReturnType<typeof useOfficers>['data'];

function useColumns(
  chosen: string | undefined,
  officers: Officers,
): TableColumnsType<Schemas['LoadList']['items'][number]> {
  const { t } = useTranslation('leading');
  const known = new Map(officers?.map((officer) => [officer.id, officer]));
  return [
    {
      title: t('assign.officer'),
      key: 'officer',
      render: (_, { officer, displayName }) => (
        <Link
          to="/phan-cong"
          search={{ canBo: officer }}
          resetScroll={false}
          aria-current={officer === chosen ? 'true' : undefined}
        >
          {displayName}
        </Link>
      ),
    },
    { title: t('assign.open'), dataIndex: 'open', align: 'right' },
    { title: t('assign.dueSoon'), dataIndex: 'dueSoon', align: 'right' },
    {
      title: t('assign.overdue'),
      dataIndex: 'overdue',
      align: 'right',
      render: (overdue: number) => (overdue > 0 ? <strong className="alarm">{overdue}</strong> : overdue),
    },
    {
      title: t('assign.absent'),
      key: 'absent',
      render: (_, { officer }) => {
        if (!officers) return '…';
        const { absentUntil, nextAbsence } = known.get(officer) ?? {};
        if (absentUntil) return t('assign.absentUntil', { date: dateText(absentUntil) });
        return nextAbsence ? t('assign.absentFrom', daysText(nextAbsence)) : t('assign.present');
      },
    },
  ];
}
