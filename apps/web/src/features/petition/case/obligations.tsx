import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { dateText } from '../../../parts/dates';
import { Due } from '../../../parts/due';
import { Loaded } from '../../../parts/loaded';
import { useWords } from '../../../parts/words';
import { useObligations } from '../queries';
import { Derivation } from './derivation';
import { Section } from './section';

export type Obligation = Schemas['Obligation'];

const OVER: readonly string[] = ['met', 'met_late', 'void'];

/** What must be done by when, each with the way its date came about. */
export function Obligations({ petitionId }: { readonly petitionId: string }) {
  const { t } = useTranslation('petition');
  const obligations = useObligations(petitionId);
  return (
    <Section title={t('due.title')}>
      <Loaded query={obligations}>
        {({ items }) => (items.length === 0 ? <p className="muted">{t('due.empty')}</p> : <DueTable items={items} />)}
      </Loaded>
    </Section>
  );
}

function DueTable({ items }: { readonly items: readonly Obligation[] }) {
  const { t } = useTranslation('petition');
  const { language } = useWords();
  const [open, setOpen] = useState<readonly string[]>([]);
  const toggle = (step: string) => setOpen(open.includes(step) ? open.filter((one) => one !== step) : [...open, step]);
  return (
    <Table<Obligation>
      size="small"
      pagination={false}
      rowKey="step"
      dataSource={[...items]}
      expandable={{
        expandedRowKeys: [...open],
        showExpandColumn: false,
        expandedRowRender: (obligation) => <Derivation obligation={obligation} />,
      }}
      columns={[
        { title: t('due.what'), width: '28%', render: (_, { name }) => name[language] },
        { title: t('due.from'), width: 96, render: (_, { startsOn }) => dateText(startsOn) },
        { title: t('due.by'), width: '27%', render: (_, obligation) => <DueCell obligation={obligation} /> },
        { title: t('fact.state'), width: '20%', render: (_, { state, metOn }) => stateText(t, state, metOn) },
        {
          title: t('due.explanation'),
          render: (_, { step, derivation }) =>
            derivation !== null && (
              <Button type="link" size="small" aria-expanded={open.includes(step)} onClick={() => toggle(step)}>
                {t(open.includes(step) ? 'due.hide' : 'due.why')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function DueCell({ obligation: { state, dueOn, provisional } }: { readonly obligation: Obligation }) {
  const { t } = useTranslation('petition');
  if (OVER.includes(state) || state === 'paused') return <span className="number">{dateText(dueOn) || '–'}</span>;
  return (
    <>
      <Due dueOn={dueOn} />
      {provisional && <div className="muted">{t('common:due.provisional')}</div>}
    </>
  );
}

function stateText(
  t: (key: string, options?: { on: string }) => string,
  state: Obligation['state'],
  metOn: string | undefined,
): string {
  const word = t(`due.state.${state}`);
  return metOn === undefined ? word : `${word}, ${dateText(metOn)}`;
}
