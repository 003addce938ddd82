import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { AbsenceTable } from '../../parts/absence/absence-table';
import { RecordAbsence } from '../../parts/absence/record-absence';

interface Props {
  readonly recording: boolean;
  readonly onRecording: (recording: boolean) => void;
}

/** Who is away now or soon, who stands in, and the form that says so. */
export function Absences({ recording, onRecording }: Props) {
  const { t } = useTranslation('absence');
  return (
    <section aria-labelledby="absences">
      <Flex justify="space-between" align="center" style={{ maxWidth: 860 }}>
        <h2 id="absences">{t('title')}</h2>
        <Button onClick={() => onRecording(true)}>{t('record')}</Button>
      </Flex>
      <AbsenceTable />
      {recording && <RecordAbsence onClose={() => onRecording(false)} />}
    </section>
  );
}
