import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../../../app/desk';
import { dateText } from '../../../parts/dates';
import { useWords } from '../../../parts/words';
import { buttonOf, type VisitActs } from './visit-dialogs';
import type { VisitLine } from './visit-lines';

interface Props {
  readonly caption: string;
  readonly lines: readonly VisitLine[];
  /** Whether the reader may make a petition of a visit. */
  readonly mayLog: boolean;
  /** The lines are of several units' registers, so each says whose it is. */
  readonly withUnits: boolean;
  readonly actsOn: (line: VisitLine) => VisitActs;
}

const BEFORE = ['stt', 'receivedOn', 'people', 'idNumbers', 'content', 'classification', 'previousAuthority'] as const;
const HANDLING = ['accepted', 'returned', 'transferred'] as const;
const AFTER = ['followUp', 'note'] as const;
const COLUMNS = [...BEFORE, ...HANDLING, ...AFTER];

/** The register in the twelve columns of its form (Mẫu 03, Thông tư 04/2021/TT-TTCP). */
export function VisitTable({ caption, lines, mayLog, withUnits, actsOn }: Props) {
  const { t } = useTranslation('reception');
  const head = (name: (typeof COLUMNS)[number]) => (
    <th key={name} scope="col" rowSpan={2}>
      {t(`visits.${name}`)}
    </th>
  );
  return (
    <div className="visit-table">
      <table>
        <caption>{caption}</caption>
        <colgroup>
          {COLUMNS.map((name) => (
            <col key={name} className={`column-${name}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {BEFORE.map(head)}
            <th scope="colgroup" colSpan={HANDLING.length}>
              {t('visits.handling')}
            </th>
            {AFTER.map(head)}
          </tr>
          <tr>
            {HANDLING.map((name) => (
              <th key={name} scope="col">
                {t(`visits.${name}`)}
              </th>
            ))}
          </tr>
          <tr className="column-numbers">
            {COLUMNS.map((name, index) => (
              <td key={name}>({index + 1})</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <VisitRow key={line.visitId} line={line} mayLog={mayLog} withUnit={withUnits} acts={actsOn(line)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly line: VisitLine;
  readonly mayLog: boolean;
  readonly withUnit: boolean;
  readonly acts: VisitActs;
}

function VisitRow({ line, mayLog, withUnit, acts }: RowProps) {
  const { t } = useTranslation('reception');
  const unitName = useUnitName();
  const { say } = useWords();
  const mark = (yes: boolean) => <td className="mark">{yes ? t('visits.yes') : ''}</td>;
  const kinds = line.classification.map((kind) => say('kind', kind));
  const size = t('visits.persons', { count: line.persons });
  return (
    <tr>
      <td className="number">{line.stt}</td>
      <td className="number">{dateText(line.receivedOn)}</td>
      <td>
        {withUnit && <div className="muted">{unitName(line.unit)}</div>}
        <Lines items={line.visitors.map(({ fullName, address }) => `${fullName} – ${address}`)} />
        {line.erased && <span className="muted no-print">{t('visits.erased')}</span>}
        <ActButton act="reveal" line={line} onClick={acts.reveal} />
      </td>
      <td>
        <Lines items={line.idNumbers} />
      </td>
      <td className="prose">{line.content}</td>
      <td>
        <Lines items={[...kinds, line.delegation ? `${size}, ${t('visits.delegation')}` : size]} />
        {cameForElse(line) && (
          <div className="no-print">{t('visits.cameFor', { kind: say('kind', line.declaredKind ?? '') })}</div>
        )}
        <ActButton act="correct" line={line} onClick={acts.correct} />
      </td>
      <td>{line.previousAuthority}</td>
      {mark(line.accepted)}
      {mark(line.returnedAndGuided)}
      {mark(line.transferred)}
      <td>
        <FollowUp line={line} mayLog={mayLog} />
      </td>
      <td className="prose">{line.note}</td>
    </tr>
  );
}

/** The petitions do not say why the line is hidden. */
function cameForElse({ declaredKind, classification }: VisitLine): boolean {
  return declaredKind !== null && hidesPeople(declaredKind) && !classification.includes(declaredKind);
}

interface ActButtonProps {
  readonly act: keyof VisitActs;
  readonly line: VisitLine;
  readonly onClick: (() => void) | undefined;
}

const ACT_TEXTS = {
  reveal: { short: 'common:reveal.open', of: 'visits.revealOf' },
  correct: { short: 'visits.correctShort', of: 'visits.correct' },
} as const;

function ActButton({ act, line: { visitId, stt }, onClick }: ActButtonProps) {
  const { t } = useTranslation('reception');
  if (!onClick) return null;
  const { short, of } = ACT_TEXTS[act];
  return (
    <Button
      id={buttonOf(act, visitId)}
      type="link"
      size="small"
      className="no-print act"
      onClick={onClick}
      aria-label={t(of, { number: stt })}
    >
      {t(short)}
    </Button>
  );
}

/** Petitions that came of the visit and where they stand; the way to make one. */
function FollowUp({ line, mayLog }: { readonly line: VisitLine; readonly mayLog: boolean }) {
  const { t } = useTranslation('reception');
  const { sayState } = useWords();
  return (
    <>
      {line.followUp.map(({ petitionId, year, number, state, kind }) => (
        <div key={petitionId}>
          <Link to="/don/$id" params={{ id: petitionId }}>
            {t('visits.petition', { number: `${number}/${year}` })}
          </Link>
          <br />
          {sayState(state, kind)}
        </div>
      ))}
      {mayLog && line.followUp.length === 0 && (
        <Link
          className="no-print"
          to="/tiep-nhan"
          search={{ luot: line.visitId }}
          aria-label={t('visits.makePetitionOf', { number: line.stt })}
        >
          {t('visits.makePetition')}
        </Link>
      )}
    </>
  );
}

function Lines({ items }: { readonly items: readonly ReactNode[] }) {
  return items.map((item, index) => <div key={index}>{item}</div>);
}
