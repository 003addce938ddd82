import { Table } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../app/desk';
import { Failure, Loading } from '../../parts/loaded';
import type { CasesAsked } from './cases-asked';
import { Figure } from './figure';
import { lastMonths, monthText, type Period } from './periods';
import { useSummaries, type Summary } from './use-summary';
import './texts';

const MONTHS = 6;
const TrendChart = lazy(async () => ({ default: (await import('./trend-chart')).TrendChart }));

/** Received, resolved on time and late over the last months: a chart, and the same as a table. */
export function Trend({ unit, told }: { readonly unit: string | undefined; readonly told: unknown }) {
  const { t } = useTranslation('leading');
  const today = useToday();
  const within = unit === undefined ? {} : { unit };
  const months = today === '' ? [] : lastMonths(today, MONTHS);
  const { answers, error } = useSummaries(months.map((period) => ({ ...within, ...period })));
  const rows = months.map((period, index) => ({ period, figures: answers[index] }));
  const known = rows.flatMap(({ period, figures }) => (figures ? [{ month: monthText(period.from), figures }] : []));
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{t('summary.trend', { count: MONTHS })}</h2>
      {error && <Failure error={error} told={told} />}
      <Suspense fallback={<Loading />}>
        {known.length < MONTHS && !error && <Loading />}
        {known.length === MONTHS && (
          <TrendChart
            label={t('summary.chart')}
            months={known.map(({ month }) => month)}
            series={[
              { name: t('summary.received'), values: known.map(({ figures }) => figures.received) },
              { name: t('summary.onTime'), values: known.map(({ figures }) => figures.resolved.onTime) },
              { name: t('summary.late'), values: known.map(({ figures }) => figures.resolved.late) },
            ]}
          />
        )}
      </Suspense>
      <TrendTable rows={rows} within={within} />
    </section>
  );
}

interface Row {
  readonly period: Period;
  readonly figures: Summary | undefined;
}

/** The twin of the chart. */
function TrendTable({ rows, within }: { readonly rows: readonly Row[]; readonly within: { readonly unit?: string } }) {
  const { t } = useTranslation('leading');
  const cell = (name: string, figure: CasesAsked['figure'], of: (summary: Summary) => number) => ({
    title: name,
    key: name,
    align: 'right' as const,
    render: (_: unknown, { period, figures }: Row) =>
      figures ? (
        <Figure
          count={of(figures)}
          name={`${monthText(period.from)}, ${name}`}
          cases={{ figure, ...within, ...period }}
        />
      ) : (
        '…'
      ),
  });
  return (
    <Table
      size="small"
      rowKey={({ period }) => period.from}
      aria-label={t('summary.trend', { count: MONTHS })}
      pagination={false}
      dataSource={[...rows]}
      columns={[
        {
          title: t('summary.month'),
          key: 'month',
          rowScope: 'row',
          render: (_, { period }) => monthText(period.from),
        },
        cell(t('summary.received'), 'received', ({ received }) => received),
        cell(t('summary.onTime'), 'onTime', ({ resolved }) => resolved.onTime),
        cell(t('summary.late'), 'late', ({ resolved }) => resolved.late),
        cell(t('summary.open'), 'open', ({ open }) => open.total),
      ]}
    />
  );
}
