import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session';
import { AbsenceTable } from '../../parts/absence/absence-table';
import { RecordAbsence } from '../../parts/absence/record-absence';
import { Page } from '../../parts/page';

const route = getRouteApi('/vang-mat');

/** An officer says of himself when he is away and who stands in, and that he is back before. */
export function AbsencePage() {
  const { t } = useTranslation('absence');
  const { ghi } = route.useSearch();
  const navigate = route.useNavigate();
  const me = useSession().data?.id;
  if (me === undefined) return null;
  const record = (recording: boolean) => void navigate({ search: recording ? { ghi: 1 } : {}, resetScroll: false });
  return (
    <Page title={t('common:account.absence')}>
      <p className="muted">{t('ownHelp')}</p>
      <p>
        <Button type="primary" onClick={() => record(true)}>
          {t('record')}
        </Button>
      </p>
      <AbsenceTable of={me} />
      {ghi === 1 && <RecordAbsence of={me} onClose={() => record(false)} />}
    </Page>
  );
}
