import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLookUpAddress, useUnitName } from '../../../app/desk';
import type { Officer } from '../../../app/session';
import { dateText } from '../../../parts/dates';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import type { KeptReceipt } from './kept-receipts';

interface Props {
  readonly receipt: KeptReceipt;
  readonly officer: Officer;
  readonly paper: 'A4' | 'A5';
  readonly qr: ReactNode;
}

/** What the petitioner takes home. */
export function ReceiptSheet({ receipt, officer, paper, qr }: Props) {
  const { t } = useTranslation('reception');
  const { say } = useWords();
  const lookUp = useLookUpAddress();
  const { from, others } = receipt;
  const people = from === undefined ? t('receipt.nobody') : from;
  const rows = [
    ['number', registerNumber(receipt.register)],
    ['receivedOn', dateText(receipt.receivedOn)],
    ['from', others > 0 ? `${people} ${t('receipt.others', { count: others })}` : people],
    ['channel', say('channel', receipt.channel)],
    ['files', String(receipt.files)],
  ] as const;
  return (
    <section className={`receipt ${paper.toLowerCase()}`} aria-label={t('receipt.heading')}>
      <Letterhead unit={officer.unit} />
      <h2>{t('receipt.heading')}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`receipt.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="receipt-codes">
        <dl>
          <div>
            <dt>{t('receipt.code')}</dt>
            <dd className="code">{receipt.receipt.code}</dd>
          </div>
          <div>
            <dt>{t('receipt.secret')}</dt>
            <dd className="code">{receipt.receipt.secret}</dd>
          </div>
        </dl>
        {qr}
      </div>
      {receipt.kind === 'denunciation' ? (
        <p>{t('receipt.denunciation')}</p>
      ) : (
        <p>
          {t('receipt.lookUp', { address: lookUp.host + lookUp.pathname })} {t('receipt.keep')}
        </p>
      )}
      <Signatures taker={officer.displayName} />
    </section>
  );
}

function Letterhead({ unit }: { readonly unit: string }) {
  const { t } = useTranslation('reception');
  const unitName = useUnitName();
  return (
    <header className="receipt-head">
      <b>{unitName(unit)}</b>
      <div>
        <b>{t('receipt.nation')}</b>
        <br />
        <u>{t('receipt.motto')}</u>
      </div>
    </header>
  );
}

/** Space to sign in between. */
function Signatures({ taker }: { readonly taker: string }) {
  const { t } = useTranslation('reception');
  return (
    <footer className="receipt-signatures">
      <div>{t('receipt.giver')}</div>
      <div>
        {t('receipt.taker')}
        <b>{taker}</b>
      </div>
    </footer>
  );
}
