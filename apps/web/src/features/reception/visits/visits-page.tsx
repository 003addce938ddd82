import '../texts';
import '../reception.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeveralUnits, useToday, useUnitName } from '../../../app/desk';
import { hasRole, SESSION, type Officer } from '../../../app/session';
import { DateInput } from '../../../parts/date-input';
import { dateText } from '../../../parts/dates';
import { Loaded, Loading } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { PrintAll, PrintedFirst } from '../../../parts/print-all';
import { UnitField } from '../../../parts/unit-field';
import { useDateRule, useLastDayRule } from '../../../parts/use-date-rule';
import { VisitForm } from './visit-form';
import { useVisitActs, VisitDialogs } from './visit-dialogs';
import { useVisitLines, type VisitLine } from './visit-lines';
import { VisitTable } from './visit-table';

/** Lines that fill a screen. */
const MANY = 50;

type Register = ReturnType<typeof useVisitLines>;

interface Period {
  readonly tu: string;
  readonly den: string;
  readonly unit?: string | undefined;
}

interface Shown extends Partial<Period> {
  readonly chualap?: 1 | undefined;
  readonly ghi?: 1 | undefined;
}

/** The register of visits, of today unless the address says otherwise, and the form that adds to it. */
export function VisitsPage() {
  const { t } = useTranslation('reception');
  const { tu, den, unit, chualap, ghi } = useSearch({ from: '/so-tiep-dan' });
  const navigate = useNavigate({ from: '/so-tiep-dan' });
  const today = useToday();
  const officer = useQueryClient().getQueryData<Officer>(SESSION);
  const mayLog = officer !== undefined && hasRole(officer, 'reception');
  const period = { ...periodOf(tu, den, today), unit };
  const unlogged = chualap === 1;
  const query = useVisitLines({ from: period.tu, to: period.den, unit, unlogged });
  const lines = linesOf(query);
  useReadOn(query, unlogged && lines.length < MANY);
  if (today === '') return <Loading />;
  const show = (change: Shown) => void navigate({ search: (before) => ({ ...before, ...change }) });
  return (
    <Page
      title={t('visits.title')}
      actions={
        <>
          {mayLog && ghi !== 1 && (
            <Button type="primary" onClick={() => show({ ghi: 1 })}>
              {t('visits.record')}
            </Button>
          )}
          <PrintAll query={query} count={lines.length} />
        </>
      }
    >
      {mayLog && ghi === 1 && <VisitForm onClose={() => show({ ghi: undefined })} />}
      <PeriodForm key={JSON.stringify(period)} period={period} onShow={show} />
      <Checkbox
        className="no-print"
        checked={unlogged}
        onChange={({ target }) => show({ chualap: target.checked ? 1 : undefined })}
      >
        {t('visits.unlogged')}
      </Checkbox>
      <Lines query={query} lines={lines} shown={{ ...period, unlogged }} mayLog={mayLog} officer={officer} />
      <VisitDialogs lines={lines} />
      <PrintedFirst query={query} count={lines.length} />
    </Page>
  );
}

function linesOf({ data }: Register): readonly VisitLine[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}

/** Of a register read page by page few lines may be what is asked for: it is read on until there are enough, or its end. */
function useReadOn({ hasNextPage, isFetching, isError, fetchNextPage }: Register, isWanted: boolean): void {
  const more = isWanted && hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);
}

/** Today, or the one day that is named. */
function periodOf(from: string | undefined, to: string | undefined, today: string): Period {
  return { tu: from ?? today, den: to ?? from ?? today };
}

function PeriodForm({ period, onShow }: { readonly period: Period; readonly onShow: (period: Period) => void }) {
  const { t } = useTranslation('reception');
  const rules = [{ required: true }, useDateRule()];
  const lastDay = useLastDayRule('tu');
  // An empty choice is all units.
  const show = ({ unit, ...days }: Period) => onShow({ ...days, unit: unit || undefined });
  return (
    <Form<Period>
      name="period"
      layout="inline"
      className="no-print period"
      initialValues={period}
      onFinish={show}
      requiredMark={false}
    >
      <Form.Item name="tu" label={t('visits.from')} rules={rules}>
        <DateInput />
      </Form.Item>
      <Form.Item name="den" label={t('visits.to')} dependencies={['tu']} rules={[...rules, lastDay]}>
        <DateInput />
      </Form.Item>
      <UnitField />
      <Button htmlType="submit">{t('visits.show')}</Button>
    </Form>
  );
}

interface LinesProps {
  readonly query: Register;
  readonly lines: readonly VisitLine[];
  readonly shown: Period & { readonly unlogged: boolean };
  readonly mayLog: boolean;
  readonly officer: Officer | undefined;
}

function Lines({ query, lines, shown: { tu, den, unit, unlogged }, mayLog, officer }: LinesProps) {
  const actsOn = useVisitActs();
  const { t } = useTranslation('reception');
  const unitName = useUnitName();
  const several = useSeveralUnits() && unit === undefined;
  const when =
    tu === den ? t('visits.day', { on: dateText(tu) }) : t('visits.period', { from: dateText(tu), to: dateText(den) });
  const caption = [`${t('visits.title')}. ${when}`, ...(unlogged ? [t('visits.unlogged')] : [])].join('. ');
  return (
    <>
      <p className="print-only">
        <b>{several ? t('common:reports.allUnits') : unitName(unit ?? officer?.unit ?? '')}</b> – {t('visits.form')}
      </p>
      <Loaded query={query}>
        {() => (
          <>
            <VisitTable caption={caption} lines={lines} mayLog={mayLog} withUnits={several} actsOn={actsOn} />
            {lines.length === 0 && !query.hasNextPage && (
              <p className="muted">{t(unlogged ? 'visits.noneUnlogged' : 'visits.empty')}</p>
            )}
            {query.hasNextPage && (
              <Button className="no-print" loading={query.isFetching} onClick={() => void query.fetchNextPage()}>
                {t('common:action.more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
