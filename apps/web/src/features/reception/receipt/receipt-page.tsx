import '../texts';
import '../reception.css';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Radio, Result } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLookUpAddress } from '../../../app/desk';
import { SESSION, type Officer } from '../../../app/session';
import { Page } from '../../../parts/page';
import { registerNumber } from '../../../parts/register-number';
import { useKept } from '../../../parts/use-kept';
import { useWords } from '../../../parts/words';
import { dropReceipt, markPrinted, readReceipt, type KeptReceipt } from './kept-receipts';
import { ReceiptSheet } from './receipt-sheet';

type Paper = 'A4' | 'A5';

export function ReceiptPage() {
  const { id } = useParams({ from: '/bien-nhan/$id' });
  const officer = useQueryClient().getQueryData<Officer>(SESSION);
  const [receipt] = useState(() => readReceipt(id));
  if (!officer || !receipt) return <ReceiptGone petitionId={id} />;
  return <ReceiptInHand receipt={receipt} officer={officer} />;
}

function ReceiptInHand({ receipt, officer }: { readonly receipt: KeptReceipt; readonly officer: Officer }) {
  const { t } = useTranslation('reception');
  const navigate = useNavigate();
  const [paper, setPaper] = useKept<Paper>('receipt-paper', 'A5');
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
        <Alert type="warning" showIcon title={t('receipt.once')} />
        {receipt.earlier && <Alert type="error" showIcon title={t('log.savedBefore')} />}
        <Warnings codes={receipt.warnings} />
      </div>
      <ReceiptSheet
        receipt={receipt}
        officer={officer}
        paper={paper}
        qr={<LookUpCode receipt={receipt} onDrawn={printOnce} />}
      />
    </Page>
  );
}

interface PaperProps {
  readonly paper: Paper;
  readonly onChange: (paper: Paper) => void;
}

function PaperChoice({ paper, onChange }: PaperProps) {
  const { t } = useTranslation('reception');
  return (
    <Radio.Group
      name="paper"
      aria-label={t('receipt.paper')}
      value={paper}
      onChange={({ target }) => onChange(target.value as Paper)}
      options={['A5', 'A4']}
    />
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
  if (receipt.kind === 'denunciation') return <Drawn onDrawn={onDrawn} />;
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

function ReceiptGone({ petitionId }: { readonly petitionId: string }) {
  const { t } = useTranslation('reception');
  return (
    <Page title={t('receipt.gone')}>
      <Result
        status="info"
        title={t('receipt.gone')}
        subTitle={t('receipt.goneText')}
        extra={
          <Link to="/don/$id" params={{ id: petitionId }}>
            {t('receipt.open')}
          </Link>
        }
      />
    </Page>
  );
}
