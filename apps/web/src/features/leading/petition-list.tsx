import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useOfficerName, useUnitName } from '../../app/desk';
import { Due } from '../../parts/due';
import { usePeopleText } from '../../parts/people-text';
import { registerNumber } from '../../parts/register-number';
import { useWords } from '../../parts/words';
import './texts';

export type Petition = Schemas['Petition'];

interface Props {
  readonly items: readonly Petition[];
  readonly label: string;
  readonly empty: string;
  readonly withUnit?: boolean;
  /** Whose list it is: what he only helps with is marked. */
  readonly of?: string;
  readonly action?: (petition: Petition) => ReactNode;
}

/** Petitions with their due date and who has them; each number is a link to the petition. */
export function PetitionList({ items, label, empty, withUnit = false, of, action }: Props) {
  const columns = useColumns({ withUnit, of, action });
  if (items.length === 0) return <p className="muted">{empty}</p>;
  return (
    <Table
      size="small"
      rowKey="petitionId"
      aria-label={label}
      pagination={false}
      dataSource={[...items]}
      columns={columns}
    />
  );
}

interface WhoProps {
  readonly petition: Petition;
  readonly of: string | undefined;
}

/** Rõ người: who answers for it, who works with him, which leader stands over it. */
function Who({ petition: { responsible, coordinating, leader }, of }: WhoProps) {
  const { t } = useTranslation('leading');
  const officerName = useOfficerName();
  if (!responsible) return <strong>{t('column.nobody')}</strong>;
  return (
    <>
      {officerName(responsible)}
      {of !== undefined && of !== responsible && <div>{t('column.helps', { name: officerName(of) })}</div>}
      {coordinating.length > 0 && (
        <div className="muted">{t('column.with', { names: coordinating.map(officerName).join(', ') })}</div>
      )}
      {leader && <div className="muted">{t('column.under', { name: officerName(leader) })}</div>}
    </>
  );
}

interface Columns {
  readonly withUnit: boolean;
  readonly of: string | undefined;
  readonly action: Props['action'];
}

function useColumns({ withUnit, of, action }: Columns): TableColumnsType<Petition> {
  const { t } = useTranslation('leading');
  const { say, sayState } = useWords();
  const unitName = useUnitName();
  const peopleText = usePeopleText();
  return [
    {
      title: t('column.number'),
      key: 'number',
      width: 90,
      render: (_, { petitionId, register }) => (
        <Link to="/don/$id" params={{ id: petitionId }} className="number">
          {registerNumber(register)}
        </Link>
      ),
    },
    ...(withUnit
      ? [
          {
            title: t('column.unit'),
            key: 'unit',
            render: (_: unknown, { register }: Petition) => unitName(register.unit),
          },
        ]
      : []),
    {
      title: t('column.people'),
      key: 'people',
      render: (_, petition) => peopleText(petition),
    },
    { title: t('column.kind'), key: 'kind', render: (_, { kind }) => say('kind', kind) },
    { title: t('column.state'), key: 'state', render: (_, { state, kind }) => sayState(state, kind) },
    { title: t('column.due'), key: 'due', render: (_, { nextDueOn }) => <Due dueOn={nextDueOn} /> },
    {
      title: t('column.who'),
      key: 'who',
      render: (_, petition) => <Who petition={petition} of={of} />,
    },
    ...(action
      ? [{ title: t('column.action'), key: 'action', render: (_: unknown, petition: Petition) => action(petition) }]
      : []),
  ];
}
