import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useOfficerName, useUnitName } from '../../app/desk';
import { Due } from '../../parts/due';
import { registerNumber } from '../../parts/register-number';
import { useWords } from '../../parts/words';
import './texts';

export type Petition = Schemas['Petition'];

interface Props {
  readonly items: readonly Petition[];
  readonly label: string;
  readonly empty: string;
  readonly withUnit?: boolean;
  readonly action?: (petition: Petition) => ReactNode;
}

/** Petitions with their due date and who has them; each number is a link to the petition. */
export function PetitionList({ items, label, empty, withUnit = false, action }: Props) {
  const columns = useColumns(withUnit, action);
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

/** Rõ người: who answers for it, who works with him, which leader stands over it. */
function Who({ petition: { responsible, coordinating, leader } }: { readonly petition: Petition }) {
  const { t } = useTranslation('leading');
  const officerName = useOfficerName();
  if (!responsible) return <strong>{t('column.nobody')}</strong>;
  return (
    <>
      {officerName(responsible)}
      {coordinating.length > 0 && (
        <div className="muted">{t('column.with', { names: coordinating.map(officerName).join(', ') })}</div>
      )}
      {leader && <div className="muted">{t('column.under', { name: officerName(leader) })}</div>}
    </>
  );
}

function useColumns(withUnit: boolean, action: Props['action']): TableColumnsType<Petition> {
  const { t } = useTranslation('leading');
  const { say, sayState } = useWords();
  const unitName = useUnitName();
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
      render: (_, { petitioners }) => petitioners.map(({ displayName }) => displayName).join(', '),
    },
    { title: t('column.kind'), key: 'kind', render: (_, { kind }) => say('kind', kind) },
    { title: t('column.state'), key: 'state', render: (_, { state, kind }) => sayState(state, kind) },
    { title: t('column.due'), key: 'due', render: (_, { nextDueOn }) => <Due dueOn={nextDueOn} /> },
    {
      title: t('column.who'),
      key: 'who',
      render: (_, petition) => <Who petition={petition} />,
    },
    ...(action
      ? [{ title: t('column.action'), key: 'action', render: (_: unknown, petition: Petition) => action(petition) }]
      : []),
  ];
}
