import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useToday, useUnitName } from '../../app/desk';
import { dateText } from '../../parts/dates';
import { Loaded } from '../../parts/loaded';
import { FilterBar, PeriodFields } from '../../parts/filter-bar';
import { DownloadLink } from '../../parts/download-link';
import { Page } from '../../parts/page';
import { isReversed } from '../../parts/read-date';
import { UnitField } from '../../parts/unit-field';
import { Breakdown } from './breakdown';
import { ByUnit, useDecimal, useMeasures, useUnitRows } from './by-unit';
import { downloadCsv } from './figures-csv';
import { periodsAround, type Period } from './periods';
import { Trend } from './trend';
import { useSummary, useUnitSummaries } from './use-summary';
import './texts';

const route = getRouteApi('/tong-hop');

/** Figures by unit and period with what was carried over; each opens its petitions. */
export function DashboardPage() {
  const { t } = useTranslation('leading');
  const today = useToday();
  const { unit, from, to } = route.useSearch();
  if (today === '') return <Page title={t('summary.title')}>{null}</Page>;
  const { year } = periodsAround(today);
  const period = { from: from ?? year.from, to: to ?? year.to };
  return isReversed(period) ? (
    <NoPeriod unit={unit} period={period} today={today} />
  ) : (
    <Dashboard unit={unit} period={period} today={today} />
  );
}

interface Props {
  readonly unit: string | undefined;
  readonly period: Period;
  readonly today: string;
}

/** An address that names no period: there is nothing to say of it, and no file. */
function NoPeriod(props: Props) {
  const { t } = useTranslation('leading');
  return (
    <Page title={t('summary.title')}>
      <Periods {...props} />
      <Alert type="error" showIcon role="alert" title={t('common:reversedDates')} style={{ marginTop: 12 }} />
      <Trend unit={props.unit} told={undefined} />
    </Page>
  );
}

/** Which figures are shown, and how to come to others. */
function Periods({ unit, period, today }: Props) {
  const { t } = useTranslation('leading');
  const navigate = route.useNavigate();
  const asked = { ...(unit !== undefined && { unit }), ...period };
  return (
    <>
      <FilterBar filters={asked} label={t('summary.title')} onChange={(search) => void navigate({ search })}>
        <UnitField />
        <PeriodFields />
      </FilterBar>
      <Shortcuts unit={unit} today={today} />
    </>
  );
}

function Dashboard({ unit, period, today }: Props) {
  const { t } = useTranslation('leading');
  const unitName = useUnitName();
  const asked = { ...(unit !== undefined && { unit }), ...period };
  const summary = useSummary(asked);
  const units = useUnitSummaries(asked);
  const rows = useUnitRows({ unit, total: summary.data, each: units.data });
  const text = t('summary.period', { from: dateText(period.from), to: dateText(period.to) });
  const isWhole = summary.data !== undefined && units.data !== undefined && rows.length > 0;
  return (
    <Page
      title={t('summary.title')}
      actions={<Exports unit={unit} period={period} rows={isWhole ? rows : undefined} />}
    >
      <Periods unit={unit} period={period} today={today} />
      <p>
        <strong>{text}</strong>
        {unit !== undefined && <>, {unitName(unit)}</>}. <span className="muted no-print">{t('summary.hint')}</span>
      </p>
      <Loaded query={units}>{() => <ByUnit rows={rows} period={period} />}</Loaded>
      <Loaded query={summary} told={units.error}>
        {(figures) => <Breakdown summary={figures} unit={unit} period={period} />}
      </Loaded>
      <Trend unit={unit} told={units.error ?? summary.error} />
    </Page>
  );
}

function Shortcuts({ unit, today }: { readonly unit: string | undefined; readonly today: string }) {
  const { t } = useTranslation('leading');
  const periods = periodsAround(today);
  const names = ['month', 'quarter', 'year'] as const;
  return (
    <Flex gap="middle" className="no-print">
      {names.map((name) => (
        <Link key={name} to="/tong-hop" search={{ ...(unit !== undefined && { unit }), ...periods[name] }}>
          {t(`filter.${name}`)}
        </Link>
      ))}
    </Flex>
  );
}

interface ExportsProps extends Omit<Props, 'today'> {
  /** Undefined until all that the file would hold is there. */
  readonly rows: ReturnType<typeof useUnitRows> | undefined;
}

function Exports({ unit, period, rows }: ExportsProps) {
  const { t } = useTranslation('leading');
  const { t: common } = useTranslation();
  const measures = useMeasures();
  const decimal = useDecimal();
  const more = [t('summary.ratingCount'), t('summary.ratingAverage')];
  const query = new URLSearchParams({ ...(unit !== undefined && { unit }), ...period });
  const figures = (of: NonNullable<typeof rows>) =>
    downloadCsv(`tong-hop_${period.from}_${period.to}.csv`, [
      [t('filter.unit'), ...measures.map(({ name }) => name), ...more],
      ...of.map(({ name, figures: { ratings }, figures: all }) => [
        name,
        ...measures.map((measure) => measure.of(all)),
        ratings.count,
        ratings.average === null ? '' : decimal(ratings.average),
      ]),
    ]);
  return (
    <>
      <Button disabled={rows === undefined} onClick={() => rows && figures(rows)}>
        {t('summary.exportFigures')}
      </Button>
      <DownloadLink look="button" href={`/api/reporting/register.csv?${query.toString()}`}>
        {t('summary.exportRegister')}
      </DownloadLink>
      <Button onClick={() => print()}>{common('action.print')}</Button>
    </>
  );
}
