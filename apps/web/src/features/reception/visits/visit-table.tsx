import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../../parts/dates';
import { useWords } from '../../../parts/words';
import type { VisitLine } from './visit-lines';

interface Props {
  readonly caption: string;
  readonly lines: readonly VisitLine[];
  /** Whether the reader may make a petition of a visit. */
  readonly mayLog: boolean;
  /** Opens who came; undefined where the reader may not. */
  readonly revealOf: (line: VisitLine) => (() => void) | undefined;
}

const BEFORE = ['stt', 'receivedOn', 'people', 'idNumbers', 'content', 'classification', 'previousAuthority'] as const;
const HANDLING = ['accepted', 'returned', 'transferred'] as const;
const AFTER = ['followUp', 'note'] as const;
const COLUMNS = [...BEFORE, ...HANDLING, ...AFTER];

/** The register in the twelve columns of its form (Mẫu 03, Thông tư 04/2021/TT-TTCP). */
export function VisitTable({ caption, lines, mayLog, revealOf }: Props) {
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
            <VisitRow key={line.visitId} line={line} mayLog={mayLog} onReveal={revealOf(line)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly line: VisitLine;
  readonly mayLog: boolean;
  readonly onReveal: (() => void) | undefined;
}

function VisitRow({ line, mayLog, onReveal }: RowProps) {
  const { t } = useTranslation('reception');
  const { say } = useWords();
  const mark = (yes: boolean) => <td className="mark">{yes ? t('visits.yes') : ''}</td>;
  const kinds = line.classification.map((kind) => say('kind', kind));
  const size = t('visits.persons', { count: line.persons });
  return (
    <tr>
      <td className="number">{line.stt}</td>
      <td className="number">{dateText(line.receivedOn)}</td>
      <td>
        <Lines items={line.visitors.map(({ fullName, address }) => `${fullName} – ${address}`)} />
        {onReveal && (
          <Button
            type="link"
            size="small"
            className="no-print reveal"
            onClick={onReveal}
            aria-label={t('visits.revealOf', { number: line.stt })}
          >
            {t('common:reveal.open')}
          </Button>
        )}
      </td>
      <td>
        <Lines items={line.idNumbers} />
      </td>
      <td className="prose">{line.content}</td>
      <td>
        <Lines items={[...kinds, line.delegation ? `${size}, ${t('visits.delegation')}` : size]} />
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

/** Petitions that came of the visit and where they stand; the way to make one. */
function FollowUp({ line, mayLog }: { readonly line: VisitLine; readonly mayLog: boolean }) {
  const { t } = useTranslation('reception');
  const { say } = useWords();
  const stateWord = (state: string) => {
    const word = say('petition-state', state);
    return word === state ? say('case-state', state) : word;
  };
  return (
    <>
      {line.followUp.map(({ petitionId, year, number, state }) => (
        <div key={petitionId}>
          <Link to="/don/$id" params={{ id: petitionId }}>
            {t('visits.petition', { number: `${number}/${year}` })}
          </Link>
          <br />
          {stateWord(state)}
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
