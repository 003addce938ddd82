import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/desk';
import { Figure, type CasesAsked } from './figure';
import type { Period } from './periods';
import { useSummaries, type Asked, type Summary } from './use-summary';
import './texts';

export interface UnitRow {
  readonly key: string;
  readonly name: string;
  readonly unit?: string;
  readonly figures: Summary | undefined;
}

/** The unit asked for, or all, and each one below. */
export function useUnitRows(unit: string | undefined, period: Period): UnitRow[] {
  const { t } = useTranslation('leading');
  const all = useDesk().data?.units ?? [];
  const units = unit === undefined ? all : all.filter(({ code, parent }) => code === unit || parent === unit);
  const asked: Asked[] = units.map(({ code }) => ({ unit: code, ...period }));
  const [total, ...each] = useSummaries([{ ...(unit !== undefined && { unit }), ...period }, ...asked]);
  const rows = units.map(({ code, name }, index) => ({ key: code, name, unit: code, figures: each[index] }));
  if (rows.length < 2) return rows;
  const whole = { key: '', name: t('summary.total'), ...(unit !== undefined && { unit }), figures: total };
  // A unit that has others below it counts them in: as a row it would say the total again.
  return [whole, ...rows.filter(({ key }) => !units.some(({ parent }) => parent === key))];
}

interface Measure {
  readonly name: string;
  readonly of: (summary: Summary) => number;
  readonly cases?: (row: UnitRow, period: Period) => CasesAsked;
}

/** Columns of the report in the order of a period's course. */
export function useMeasures(): readonly Measure[] {
  const { t } = useTranslation('leading');
  const within = ({ unit }: UnitRow) => ({ ...(unit !== undefined && { unit }) });
  return [
    { name: t('summary.carriedOver'), of: ({ carriedOver }) => carriedOver },
    {
      name: t('summary.received'),
      of: ({ received }) => received,
      cases: (row, period) => ({ ...within(row), ...period }),
    },
    { name: t('summary.onTime'), of: ({ resolved }) => resolved.onTime },
    { name: t('summary.late'), of: ({ resolved }) => resolved.late },
    { name: t('summary.open'), of: ({ open }) => open.total },
    {
      name: t('summary.overdue'),
      of: ({ open }) => open.overdue,
      cases: (row) => ({ ...within(row), overdue: true }),
    },
    { name: t('summary.visits'), of: ({ visits }) => visits },
  ];
}

export function ByUnit({ rows, period }: { readonly rows: readonly UnitRow[]; readonly period: Period }) {
  const { t } = useTranslation('leading');
  const measures = useMeasures();
  const columns: TableColumnsType<UnitRow> = [
    { title: t('filter.unit'), dataIndex: 'name', rowScope: 'row' },
    ...measures.map(({ name, of, cases }) => ({
      title: name,
      key: name,
      align: 'right' as const,
      render: (_: unknown, row: UnitRow) =>
        row.figures ? (
          <Figure count={of(row.figures)} name={`${row.name}, ${name}`} {...(cases && { cases: cases(row, period) })} />
        ) : (
          '…'
        ),
    })),
  ];
  return (
    <Table size="small" aria-label={t('summary.byUnit')} pagination={false} dataSource={[...rows]} columns={columns} />
  );
}
