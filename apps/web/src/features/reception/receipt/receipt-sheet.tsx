import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLookUpAddress, useToday, useUnitName } from '../../../app/desk';
import type { Officer } from '../../../app/session';
import { dateText } from '../../../parts/dates';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import type { ReceiptFacts } from './receipt-facts';

interface Props {
  readonly facts: ReceiptFacts;
  readonly officer: Officer;
  readonly paper: 'A4' | 'A5';
  readonly qr?: ReactNode;
}

/** What the petitioner takes home. */
export function ReceiptSheet({ facts, officer, paper, qr }: Props) {
  const { t } = useTranslation('reception');
  const { code, secret, reprintOf } = facts;
  return (
    <section className={`receipt ${paper.toLowerCase()}`} aria-label={t('receipt.heading')}>
      <Letterhead unit={officer.unit} />
      <h2>{t('receipt.heading')}</h2>
      {reprintOf !== undefined && <p className="receipt-again">{t('receipt.again')}</p>}
      <Rows facts={facts} />
      <div className="receipt-codes">
        <dl>
          <div>
            <dt>{t('receipt.code')}</dt>
            <dd className="code">{code}</dd>
          </div>
          {secret !== undefined && (
            <div>
              <dt>{t('receipt.secret')}</dt>
              <dd className="code">{secret}</dd>
            </div>
          )}
        </dl>
        {qr}
      </div>
      <HowToAsk facts={facts} />
      <Signatures
        unit={officer.unit}
        signer={officer.displayName}
        again={reprintOf !== undefined}
        hidden={facts.from === null}
      />
    </section>
  );
}

function Rows({ facts }: { readonly facts: ReceiptFacts }) {
  const { t } = useTranslation('reception');
  const { say } = useWords();
  const { from, others, channel, about, reprintOf } = facts;
  const people = from === undefined ? t('receipt.nobody') : (from ?? t('common:masked'));
  const rows = [
    ['number', registerNumber(facts.register)],
    ['receivedOn', dateText(facts.receivedOn)],
    ['kind', t('receipt.declared', { kind: say('kind', facts.kind) })],
    ['from', others > 0 ? `${people} ${t('receipt.others', { count: others })}` : people],
    ...(about === '' ? [] : [['about', about] as const]),
    ...(channel === null ? [] : [['channel', say('channel', channel)] as const]),
    ['files', filesText(facts)],
    ...(reprintOf === undefined ? [] : [['takenBy', reprintOf] as const]),
  ] as const;
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name} className={`receipt-${name}`}>
          <dt>{t(`receipt.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function filesText({ files, fileNames }: ReceiptFacts): string {
  return fileNames === '' ? String(files) : `${files}: ${fileNames}`;
}

/** How its holder learns where the petition stands: never by an address that nobody said citizens can open. */
function HowToAsk({ facts }: { readonly facts: ReceiptFacts }) {
  const { t } = useTranslation('reception');
  const lookUp = useLookUpAddress();
  if (facts.kind === 'denunciation') return <p>{t('receipt.denunciation')}</p>;
  const where = lookUp ? t('receipt.lookUp', { address: lookUp.host + lookUp.pathname }) : t('receipt.askHere');
  return <p>{facts.secret === undefined ? t('receipt.secretOnFirst') : `${where} ${t('receipt.keep')}`}</p>;
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

interface SignaturesProps {
  readonly unit: string;
  readonly signer: string;
  readonly again: boolean;
  /** The law hides, or may hide, who hands it in: he is not asked to write his name on it. */
  readonly hidden: boolean;
}

/** Place and date, and space to sign in; the name below is printed where it is known. */
function Signatures({ unit, signer, again, hidden }: SignaturesProps) {
  const { t } = useTranslation('reception');
  const today = useToday();
  const [year, month, day] = today.split('-');
  const place = placeOf(useUnitName()(unit));
  return (
    <>
      <p className="receipt-date">
        {t('receipt.placeAndDate', { place, day, month: monthText(month), year, on: dateText(today) })}
      </p>
      <footer className="receipt-signatures">
        {!hidden && (
          <div>
            <b>{t('receipt.giver')}</b>
            <i>{t('receipt.sign')}</i>
          </div>
        )}
        <div>
          <b>{t(again ? 'receipt.printer' : 'receipt.taker')}</b>
          <i>{t('receipt.sign')}</i>
          <b className="signer">{signer}</b>
        </div>
      </footer>
    </>
  );
}

/** Decree 30/2020/NĐ-CP, Appendix I: the name of the administrative unit; dots to be filled in where the office's name tells none. */
function placeOf(unitName: string): string {
  const [, place] = /^(?:UBND|Ủy ban nhân dân)\s+(.+)$/iu.exec(unitName.trim()) ?? [];
  return place === undefined ? '……………' : place.charAt(0).toLocaleUpperCase('vi') + place.slice(1);
}

/** Decree 30/2020/NĐ-CP, Appendix I: a zero before the days below 10 and before January and February. */
function monthText(month = ''): string {
  return Number(month) > 2 ? String(Number(month)) : month;
}
