import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { useOfficerName } from '../../app/desk';
import { dateText } from '../dates';
import { Loaded } from '../loaded';
import { EndAbsence } from './end-absence';
import './texts';

/** Who of the unit is away now or soon, and who stands in; or when one officer of it is. */
export function AbsenceTable({ of }: { readonly of?: string }) {
  const { t } = useTranslation('absence');
  const officerName = useOfficerName();
  const absences = useQuery({
    queryKey: ['load', 'absences'],
    queryFn: async () => (await body(api.GET('/api/assignment/absences'))).items,
    select: (items) => items.filter(({ officer }) => of === undefined || officer === of),
  });
  const who = { title: t('officer'), dataIndex: 'officer', render: officerName };
  return (
    <Loaded query={absences}>
      {(items) =>
        items.length === 0 ? (
          <p className="muted">{t(of === undefined ? 'none' : 'noneOwn')}</p>
        ) : (
          <Table
            size="small"
            aria-label={t(of === undefined ? 'title' : 'common:account.absence')}
            rowKey={({ officer, from }) => `${officer} ${from}`}
            pagination={false}
            style={{ maxWidth: 860 }}
            dataSource={items}
            columns={[
              ...(of === undefined ? [who] : []),
              { title: t('from'), dataIndex: 'from', render: dateText },
              { title: t('to'), dataIndex: 'to', render: dateText },
              { title: t('deputy'), dataIndex: 'deputy', render: officerName },
              {
                title: t('end'),
                key: 'end',
                render: (_, absence) => <EndAbsence absence={absence} name={officerName(absence.officer)} />,
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}
