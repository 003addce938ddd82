import { Flex, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../parts/words';
import type { CasesAsked } from './cases-asked';
import { Figure } from './figure';
import type { Period } from './periods';
import type { Summary } from './use-summary';
import './texts';

interface Line {
  readonly name: string;
  readonly count: number;
  readonly cases: CasesAsked;
}

interface Props {
  readonly summary: Summary;
  readonly unit: string | undefined;
  readonly period: Period;
}

/** What the figures are made of: kinds received, outcomes signed, states of what is open. */
export function Breakdown({ summary, unit, period }: Props) {
  const { t } = useTranslation('leading');
  const { say, sayState } = useWords();
  const within = { ...(unit !== undefined && { unit }), ...period };
  const kinds = Object.entries(summary.byKind).map(([kind, count]) => ({
    name: say('kind', kind),
    count,
    cases: { figure: 'received' as const, ...within, kind },
  }));
  const outcomes = Object.entries(summary.byOutcome).map(([outcome, count]) => ({
    name: say('outcome', outcome),
    count,
    cases: { figure: 'signed' as const, ...within, outcome },
  }));
  const states = Object.entries(summary.open.byState).map(([state, count]) => ({
    name: sayState(state, ''),
    count,
    cases: { figure: 'open' as const, ...within, state },
  }));
  return (
    <Flex gap="large" wrap align="start">
      <Counts title={t('summary.byKind')} of={t('column.kind')} lines={kinds} />
      <Counts title={t('summary.byState')} of={t('column.state')} lines={states} empty={t('summary.noOpen')} />
      <Counts title={t('summary.byOutcome')} of={t('summary.outcome')} lines={outcomes} />
    </Flex>
  );
}

function Counts({
  title,
  of,
  lines,
  empty,
}: {
  readonly title: string;
  /** What each line names. */
  readonly of: string;
  readonly lines: readonly Line[];
  readonly empty?: string;
}) {
  const { t } = useTranslation('leading');
  return (
    <section style={{ flex: '1 1 260px' }}>
      <h2>{title}</h2>
      {lines.length === 0 && empty !== undefined ? (
        <p className="muted">{empty}</p>
      ) : (
        <Table
          size="small"
          rowKey="name"
          aria-label={title}
          pagination={false}
          dataSource={[...lines]}
          columns={[
            { title: of, dataIndex: 'name', rowScope: 'row' },
            {
              title: t('summary.count'),
              key: 'count',
              align: 'right',
              render: (_, { name, count, cases }) => <Figure count={count} name={`${title}, ${name}`} cases={cases} />,
            },
          ]}
        />
      )}
    </section>
  );
}
