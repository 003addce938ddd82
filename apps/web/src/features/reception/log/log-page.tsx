import '../texts';
import '../reception.css';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../app/desk';
import { Loading } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { registerNumber } from '../../../parts/register-number';
import { keptReceipts } from '../receipt/kept-receipts';
import { useHanded } from '../visits/hand-over';
import { useFromVisit } from '../visits/visit-lines';
import { LogForm } from './log-form';

/** The desk's long form. It waits for the office's date, which is what "today" means here. */
export function LogPage() {
  const { t } = useTranslation('reception');
  const { luot } = useSearch({ from: '/tiep-nhan' });
  const today = useToday();
  const fromVisit = useFromVisit(luot);
  const handed = useHanded(luot);
  return (
    <Page title={t('log.title')}>
      <WaitingReceipts />
      {today === '' || fromVisit === undefined ? (
        <Loading />
      ) : (
        <LogForm key={luot ?? ''} visitId={luot} fromVisit={fromVisit} handed={handed} />
      )}
    </Page>
  );
}

/** Receipts that were left without being handed over: their secrets stand nowhere else. */
function WaitingReceipts() {
  const { t } = useTranslation('reception');
  const waiting = keptReceipts();
  if (waiting.length === 0) return null;
  return (
    <p className="waiting-receipts">
      {t('log.waiting', { count: waiting.length })}{' '}
      {waiting.map(({ petitionId, register }, index) => (
        <span key={petitionId}>
          {index > 0 && ', '}
          <Link to="/bien-nhan/$id" params={{ id: petitionId }}>
            {registerNumber(register)}
          </Link>
        </span>
      ))}
    </p>
  );
}
