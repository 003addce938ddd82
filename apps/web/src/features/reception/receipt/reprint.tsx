import { Link } from '@tanstack/react-router';
import { Alert, Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useOfficerName } from '../../../app/desk';
import type { Officer } from '../../../app/session';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { registerNumber } from '../../../parts/register-number';
import { usePetition } from '../../petition/queries';
import { hasReceipt, laterSheet } from './receipt-facts';
import { PaperChoice, usePaper } from './paper-choice';
import { ReceiptSheet } from './receipt-sheet';

interface Props {
  readonly petitionId: string;
  readonly officer: Officer;
}

/** Another sheet of a receipt that was handed over, lost or jammed in the printer: all of it but the secret. */
export function Reprint({ petitionId, officer }: Props) {
  const { t } = useTranslation('reception');
  const [paper, setPaper] = usePaper();
  const query = usePetition(petitionId);
  const data = query.data?.data;
  return (
    <Page
      title={data ? t('receipt.reprintOf', { number: registerNumber(data.register) }) : t('receipt.reprint')}
      actions={
        <>
          <PaperChoice paper={paper} onChange={setPaper} />
          <Button type="primary" disabled={!data || !hasReceipt(data)} onClick={() => window.print()}>
            {t('receipt.reprint')}
          </Button>
          <Link to="/don/$id" params={{ id: petitionId }}>
            {t('receipt.open')}
          </Link>
        </>
      }
    >
      <Loaded query={query}>{(found) => <Sheet petition={found.data} officer={officer} paper={paper} />}</Loaded>
    </Page>
  );
}

interface SheetProps {
  readonly petition: Schemas['PetitionDetail'];
  readonly officer: Officer;
  readonly paper: 'A4' | 'A5';
}

function Sheet({ petition, officer, paper }: SheetProps) {
  const { t } = useTranslation('reception');
  const nameOf = useOfficerName();
  if (!hasReceipt(petition)) return <Result status="info" title={t('receipt.none')} />;
  return (
    <>
      <Alert className="no-print" type="info" showIcon title={t('receipt.reprintHelp')} />
      <ReceiptSheet facts={laterSheet(petition, nameOf(petition.loggedBy))} officer={officer} paper={paper} />
    </>
  );
}
