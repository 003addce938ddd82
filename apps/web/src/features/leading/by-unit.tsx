import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/desk';
import { hasRole, useSession } from '../../app/session';
import type { CasesAsked } from './cases-asked';
import { Figure } from './figure';
import type { Period } from './periods';
import type { Summary } from './use-summary';
import './texts';

export interface UnitRow {
  readonly key: string;
  readonly name: string;
  readonly unit?: string;
  readonly figures: Summary;
}

interface Figures {
  readonly unit: string | undefined;
  readonly total: Summary | undefined;
  readonly each: readonly Summary[] | undefined;
}

/** The unit asked for, or all, and each one below. */
export function useUnitRows({ unit, total, each }: Figures): UnitRow[] {
  const { t } = useTranslation('leading');
  const all = useDesk().data?.units ?? [];
  const units = unit === undefined ? all : all.filter(({ code, parent }) => code === unit || parent === unit);
  const known = new Map(each?.map((figures) => [figures.unit, figures]));
  const rows = units.flatMap(({ code, name }) => {
    const figures = known.get(code);
    return figures ? [{ key: code, name, unit: code, figures }] : [];
  });
  if (rows.length < 2 || !total) return rows;
  const whole = { key: '', name: t('summary.total'), ...(unit !== undefined && { unit }), figures: total };
  // A unit that has others below it counts them in: as a row it would say the total again.
  return [whole, ...rows.filter(({ key }) => !units.some(({ parent }) => parent === key))];
}

interface Measure {
  readonly name: string;
  readonly of: (summary: Summary) => number;
  /** `visits` are no petitions: they open the register of visits. */
  readonly figure: CasesAsked['figure'] | 'visits';
}

/** Columns of the report in the order of a period's course. */
export function useMeasures(): readonly Measure[] {
  const { t } = useTranslation('leading');
  return [
    { name: t('summary.carriedOver'), of: ({ carriedOver }) => carriedOver, figure: 'carriedOver' },
    { name: t('summary.received'), of: ({ received }) => received, figure: 'received' },
    { name: t('summary.onTime'), of: ({ resolved }) => resolved.onTime, figure: 'onTime' },
    { name: t('summary.untimed'), of: ({ resolved }) => resolved.untimed, figure: 'untimed' },
    { name: t('summary.late'), of: ({ resolved }) => resolved.late, figure: 'late' },
    { name: t('summary.open'), of: ({ open }) => open.total, figure: 'open' },
    { name: t('summary.overdue'), of: ({ open }) => open.overdue, figure: 'overdue' },
    { name: t('summary.visits'), of: ({ visits }) => visits, figure: 'visits' },
  ];
}

export function ByUnit({ rows, period }: { readonly rows: readonly UnitRow[]; readonly period: Period }) {
  const { t } = useTranslation('leading');
  // Without an imported register nothing is without a time limit.
  const measures = useMeasures().filter(
    ({ figure, of }) => figure !== 'untimed' || rows.some(({ figures }) => of(figures) > 0),
  );
  const columns: TableColumnsType<UnitRow> = [
    { title: t('filter.unit'), dataIndex: 'name', rowScope: 'row' },
    ...measures.map(({ name, of, figure }) => ({
      title: name,
      key: name,
      align: 'right' as const,
      render: (_: unknown, row: UnitRow) => {
        const { name: unitName, unit, figures } = row;
        const count = of(figures);
        if (figure === 'visits') return <Visits count={count} row={row} period={period} />;
        const cases = { figure, ...(unit !== undefined && { unit }), ...period };
        return <Figure count={count} name={`${unitName}, ${name}`} cases={cases} />;
      },
    })),
    {
      title: t('summary.ratings'),
      key: 'ratings',
      align: 'right' as const,
      render: (_: unknown, row: UnitRow) => <Ratings row={row} period={period} />,
    },
  ];
  return (
    <Table size="small" aria-label={t('summary.byUnit')} pagination={false} dataSource={[...rows]} columns={columns} />
  );
}

function Ratings({ row: { name, unit, figures }, period }: { readonly row: UnitRow; readonly period: Period }) {
  const { t } = useTranslation('leading');
  const decimal = useDecimal();
  const { count, average } = figures.ratings;
  if (average === null) return <span className="muted">{t('summary.unrated')}</span>;
  return (
    <Figure
      count={count}
      name={`${name}, ${t('summary.ratings')}`}
      cases={{ figure: 'rated', ...(unit !== undefined && { unit }), ...period }}
      text={t('summary.rated', { count, average: decimal(average) })}
    />
  );
}

/** Writes a number as the language does: 4,3 or 4.3. */
export function useDecimal(): (value: number) => string {
  const { i18n } = useTranslation();
  return (value) => value.toLocaleString(i18n.language === 'en' ? 'en' : 'vi', { minimumFractionDigits: 1 });
}

interface VisitsProps {
  readonly count: number;
  readonly row: UnitRow;
  readonly period: Period;
}

/** Opens the register of visits, which each unit keeps for itself, for whoever may read it. */
function Visits({ count, row: { key, name, unit }, period: { from, to } }: VisitsProps) {
  const { t } = useTranslation('leading');
  const session = useSession().data;
  const ofSeveral = key === '' && unit !== undefined;
  if (count === 0 || ofSeveral || !session || !hasRole(session, 'leader', 'inspector'))
    return <span className="number">{count}</span>;
  return (
    <Link
      to="/so-tiep-dan"
      search={{ tu: from, den: to, unit }}
      className="number"
      aria-label={`${count}, ${name}, ${t('summary.opensVisits')}`}
    >
      {count}
    </Link>
  );
}
