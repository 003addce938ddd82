import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { useOfficerName } from '../../app/desk';
import { dateText } from '../../parts/dates';
import { Loaded } from '../../parts/loaded';
import { EndAbsence } from './end-absence';
import { RecordAbsence } from './record-absence';
import './texts';

const ABSENCES = ['load', 'absences'] as const;

interface Props {
  readonly recording: boolean;
  readonly onRecording: (recording: boolean) => void;
}

/** Who is away now or soon, who stands in, and the form that says so. */
export function Absences({ recording, onRecording }: Props) {
  const { t } = useTranslation('leading');
  const officerName = useOfficerName();
  const absences = useQuery({
    queryKey: ABSENCES,
    queryFn: async () => (await body(api.GET('/api/assignment/absences'))).items,
  });
  return (
    <section aria-labelledby="absences">
      <Flex justify="space-between" align="center" style={{ maxWidth: 860 }}>
        <h2 id="absences">{t('absence.title')}</h2>
        <Button onClick={() => onRecording(true)}>{t('absence.record')}</Button>
      </Flex>
      <Loaded query={absences}>
        {(items) =>
          items.length === 0 ? (
            <p className="muted">{t('absence.none')}</p>
          ) : (
            <Table
              size="small"
              aria-label={t('absence.title')}
              rowKey={({ officer, from }) => `${officer} ${from}`}
              pagination={false}
              style={{ maxWidth: 860 }}
              dataSource={items}
              columns={[
                { title: t('absence.officer'), dataIndex: 'officer', render: officerName },
                { title: t('absence.from'), dataIndex: 'from', render: dateText },
                { title: t('absence.to'), dataIndex: 'to', render: dateText },
                { title: t('absence.deputy'), dataIndex: 'deputy', render: officerName },
                {
                  title: t('absence.end'),
                  key: 'end',
                  render: (_, absence) => <EndAbsence absence={absence} name={officerName(absence.officer)} />,
                },
              ]}
            />
          )
        }
      </Loaded>
      {recording && <RecordAbsence onClose={() => onRecording(false)} />}
    </section>
  );
}
