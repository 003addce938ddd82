import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOfficerName, useUnitName } from '../../app/desk';
import { dateText } from '../../parts/dates';
import { Due } from '../../parts/due';
import { usePeopleText } from '../../parts/people-text';
import { ShortOnPaper } from '../../parts/short-on-paper';
import { registerNumber } from '../../parts/register-number';
import { useSubjectWords } from '../../parts/subject-words';
import { useWords } from '../../parts/words';
import type { LedgerColumn } from './ledger-table';
import type { PetitionRow } from './register-search';

export const COLUMN_KEYS = [
  'number',
  'unit',
  'receivedOn',
  'kind',
  'people',
  'summary',
  'field',
  'state',
  'responsible',
  'due',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/**
 * What nobody has chosen otherwise; the number leads to the petition and cannot be left out. Where there are registers of
 * several units a number alone names no petition.
 */
export function usualColumns(severalUnits: boolean): readonly ColumnKey[] {
  return severalUnits ? ['number', 'unit', ...USUAL_COLUMNS.slice(1)] : USUAL_COLUMNS;
}

const USUAL_COLUMNS: readonly ColumnKey[] = [
  'number',
  'receivedOn',
  'kind',
  'people',
  'summary',
  'state',
  'responsible',
  'due',
];

const WIDTHS: Readonly<Partial<Record<ColumnKey, number>>> = {
  number: 100,
  unit: 130,
  receivedOn: 102,
  kind: 112,
  people: 132,
  field: 120,
  state: 116,
  responsible: 124,
  due: 168,
};

export function useRegisterColumns(
  chosen: readonly ColumnKey[],
  onPeek: (row: PetitionRow) => void,
): LedgerColumn<PetitionRow>[] {
  const { t } = useTranslation('register');
  const { say, sayState } = useWords();
  const { fieldWord } = useSubjectWords();
  const officerName = useOfficerName();
  const peopleText = usePeopleText();
  const unitName = useUnitName();
  const cells: Readonly<Record<ColumnKey, LedgerColumn<PetitionRow>['cell']>> = {
    number: (row) => <NumberCell row={row} onPeek={onPeek} />,
    unit: ({ register }) => unitName(register.unit),
    receivedOn: ({ receivedOn }) => <span className="number">{dateText(receivedOn)}</span>,
    kind: ({ kind }) => say('kind', kind),
    people: (row) => <ShortOnPaper text={peopleText(row)} />,
    summary: ({ summary }) => <ShortOnPaper text={summary ?? ''} />,
    field: ({ field }) => (field === null ? '' : fieldWord(field)),
    state: ({ state, kind }) => sayState(state, kind),
    responsible: ({ responsible }) => officerName(responsible),
    due: ({ nextDueOn }) => nextDueOn && <Due dueOn={nextDueOn} />,
  };
  return COLUMN_KEYS.filter((key) => key === 'number' || chosen.includes(key)).map((key) => ({
    key,
    title: t(`column.${key}`),
    ...(WIDTHS[key] !== undefined && { width: WIDTHS[key] }),
    cell: cells[key],
  }));
}

function NumberCell({ row, onPeek }: { readonly row: PetitionRow; readonly onPeek: (row: PetitionRow) => void }) {
  const { t } = useTranslation('register');
  const number = registerNumber(row.register);
  return (
    <span className="number">
      <Link to="/don/$id" params={{ id: row.petitionId }} preload={false}>
        {number}
      </Link>{' '}
      <Button
        type="text"
        size="small"
        className="no-print"
        tabIndex={-1}
        aria-label={t('peek', { number })}
        title={t('peek', { number })}
        onClick={() => onPeek(row)}
      >
        ▸
      </Button>
    </span>
  );
}
