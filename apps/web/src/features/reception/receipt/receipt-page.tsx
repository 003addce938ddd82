import '../texts';
import '../reception.css';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLookUpAddress, useToday } from '../../../app/desk';
import { SESSION, type Officer } from '../../../app/session';
import { Loading } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import { dropReceipt, markPrinted, readReceipt, type KeptReceipt } from './kept-receipts';
import { PaperChoice, usePaper } from './paper-choice';
import { firstSheet } from './receipt-facts';
import { ReceiptSheet } from './receipt-sheet';
import { Reprint } from './reprint';

/** The first sheet as long as this computer keeps its secret, later another one without. */
export function ReceiptPage() {
  const { id } = useParams({ from: '/bien-nhan/$id' });
  const officer = useQueryClient().getQueryData<Officer>(SESSION);
  const [receipt] = useState(() => readReceipt(id));
  const today = useToday();
  if (!officer || today === '') return <Loading />;
  if (!receipt) return <Reprint petitionId={id} officer={officer} />;
  return <ReceiptInHand receipt={receipt} officer={officer} />;
}

function ReceiptInHand({ receipt, officer }: { readonly receipt: KeptReceipt; readonly officer: Officer }) {
  const { t } = useTranslation('reception');
  const navigate = useNavigate();
  const [paper, setPaper] = usePaper();
  const { petitionId } = receipt;
  const print = useRef<HTMLButtonElement>(null);
  useEffect(() => print.current?.focus(), []);
  const finish = () => {
    dropReceipt(petitionId);
    void navigate({ to: '/tiep-nhan' });
  };
  const printOnce = () => {
    if (receipt.printed) return;
    markPrinted(receipt);
    window.print();
  };
  return (
    <Page
      title={t('receipt.title', { number: registerNumber(receipt.register) })}
      actions={
        <>
          <PaperChoice paper={paper} onChange={setPaper} />
          <Button type="primary" ref={print} onClick={() => window.print()}>
            {t('receipt.print')}
          </Button>
          <Button onClick={finish}>{t('receipt.next')}</Button>
          <Link to="/don/$id" params={{ id: petitionId }}>
            {t('receipt.open')}
          </Link>
        </>
      }
    >
      <div className="no-print">
        <Kept receipt={receipt} />
        {receipt.earlier && <Alert type="error" showIcon title={t('log.savedBefore')} />}
        <Warnings codes={receipt.warnings} />
      </div>
      <ReceiptSheet
        facts={firstSheet(receipt)}
        officer={officer}
        paper={paper}
        qr={<LookUpCode receipt={receipt} onDrawn={printOnce} />}
      />
    </Page>
  );
}

/** What to mind before it is printed. */
function Kept({ receipt: { kind } }: { readonly receipt: KeptReceipt }) {
  const { t } = useTranslation('reception');
  const lookUp = useLookUpAddress();
  if (kind === 'denunciation') return <Alert type="info" showIcon title={t('receipt.denunciationHelp')} />;
  return (
    <>
      {!lookUp && (
        <Alert type="warning" showIcon title={t('receipt.noAddress')} description={t('receipt.setAddress')} />
      )}
      <Alert type="warning" showIcon title={t('receipt.once')} />
    </>
  );
}

function Warnings({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('reception');
  const { say } = useWords();
  if (codes.length === 0) return null;
  const word = (code: string) => (code === 'people_cut_from_text' ? t(`receipt.${code}`) : say('warning', code));
  return (
    <Alert
      type="info"
      showIcon
      title={t('receipt.warnings')}
      description={
        <ul>
          {codes.map((code) => (
            <li key={code}>{word(code)}</li>
          ))}
        </ul>
      }
    />
  );
}

/** The code leads to the citizens' page; the secret stands behind the `#`, which browsers send to nobody. */
function addressOf(lookUp: URL, { receipt: { code, secret } }: KeptReceipt): string {
  return `${lookUp.href}?ma=${encodeURIComponent(code)}#k=${encodeURIComponent(secret)}`;
}

const QrCode = lazy(async () => ({ default: (await import('./qr-code')).QrCode }));

function LookUpCode({ receipt, onDrawn }: { readonly receipt: KeptReceipt; readonly onDrawn: () => void }) {
  const { t } = useTranslation('reception');
  const lookUp = useLookUpAddress();
  if (receipt.kind === 'denunciation' || !lookUp) return <Drawn onDrawn={onDrawn} />;
  return (
    <Suspense fallback={<div className="qr" />}>
      <QrCode text={addressOf(lookUp, receipt)} label={t('receipt.qr')} />
      <Drawn onDrawn={onDrawn} />
    </Suspense>
  );
}

/** Tells when what stands before it is on the page. */
function Drawn({ onDrawn }: { readonly onDrawn: () => void }) {
  const told = useRef(onDrawn);
  useEffect(() => told.current(), []);
  return null;
}
