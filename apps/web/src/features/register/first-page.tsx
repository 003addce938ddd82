import './texts';
import './register.css';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Empty, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSeveralUnits } from '../../app/desk';
import { hasRole, useSession, type Officer } from '../../app/session';
import { DownloadLink } from '../../parts/download-link';
import { Page } from '../../parts/page';
import { PrintAll, PrintedFirst } from '../../parts/print-all';
import { ProblemAlert } from '../../parts/problem-alert';
import { isImported } from '../../parts/register-number';
import { useKept } from '../../parts/use-kept';
import { LedgerTable } from './ledger-table';
import { PetitionPanel } from './petition-panel';
import { PrintHead } from './print-head';
import { COLUMN_KEYS, usualColumns, useRegisterColumns, type ColumnKey } from './register-columns';
import { RegisterFilters } from './register-filters';
import { withoutEmpty, type PetitionRow, type RegisterFilter, type RegisterSearch } from './register-search';
import { SavedViews } from './saved-views';
import { useRegister } from './use-register';

const route = getRouteApi('/so-don');

/** The petition register (sổ tiếp nhận đơn). */
export function FirstPage() {
  const { t } = useTranslation();
  const { xem, ...filter } = route.useSearch();
  const navigate = useNavigate();
  const [chosen, setColumns] = useKept<readonly ColumnKey[] | undefined>('register.columns', undefined);
  const severalUnits = useSeveralUnits();
  const columns = chosen ?? usualColumns(severalUnits);
  const register = useRegister(filter);
  const show = (search: RegisterSearch) =>
    void navigate({ to: '/so-don', search: withoutEmpty(search), replace: true });
  const peek = ({ petitionId }: PetitionRow) => show({ ...filter, xem: petitionId });
  return (
    <Page
      title={t('nav.register')}
      actions={
        <>
          <ColumnChoice columns={columns} onChange={setColumns} />
          <PrintAll query={register.query} count={register.rows.length} />
          <CsvLink filter={filter} />
        </>
      }
    >
      <PrintHead filter={filter} />
      <RegisterFilters filter={filter} onChange={(change) => show({ ...filter, ...change })} />
      <SavedViews filter={filter} columns={columns} onColumns={setColumns} />
      <RegisterRows register={register} filter={filter} columns={columns} onPeek={peek} />
      <PrintedFirst query={register.query} count={register.rows.length} />
      <Keys />
      <PetitionPanel petitionId={xem} onClose={() => show(filter)} />
    </Page>
  );
}

/** The role of an administrator alone opens no name and no text, so no word of them is found for it either. */
function useReadsTexts(): boolean {
  const { data: officer } = useSession();
  return officer === undefined || officer.roles.some((role) => role !== 'admin');
}

function Keys() {
  const { t } = useTranslation('register');
  return (
    <p className="muted no-print keys">
      {t(useReadsTexts() ? 'searchHelp' : 'searchHelpAdmin')} {t('keys')}
    </p>
  );
}

function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const { t } = useTranslation('register');
  const help = useReadsTexts() ? 'emptyHelp' : 'emptyHelpAdmin';
  return <Empty description={t(isNarrowed ? 'empty' : 'none')}>{isNarrowed && t(help)}</Empty>;
}

interface RowsProps {
  readonly register: ReturnType<typeof useRegister>;
  readonly filter: RegisterFilter;
  readonly columns: readonly ColumnKey[];
  readonly onPeek: (row: PetitionRow) => void;
}

function RegisterRows({ register, filter, columns, onPeek }: RowsProps) {
  const { t } = useTranslation('register');
  const { query, rows } = register;
  const shown = useRegisterColumns(columns, onPeek);
  const { isPending, isPlaceholderData, hasNextPage } = query;
  const again = () => void query.refetch();
  if (query.isError && rows.length === 0) return <ProblemAlert error={query.error} onRetry={again} />;
  const empty = !isPending && !isPlaceholderData && rows.length === 0;
  return (
    <>
      {query.isError && <ProblemAlert error={query.error} onRetry={again} />}
      <Count register={register} onAgain={again} />
      {empty ? (
        <Nothing isNarrowed={Object.keys(filter).length > 0} />
      ) : (
        <LedgerTable
          caption={t('caption')}
          columns={shown}
          rows={rows}
          rowKey={({ petitionId }) => petitionId}
          complete={!hasNextPage && !isPending}
          busy={isPending || isPlaceholderData}
          of={JSON.stringify(filter)}
          onNearEnd={register.goOn}
          onPeek={onPeek}
        />
      )}
    </>
  );
}

interface CountProps {
  readonly register: ReturnType<typeof useRegister>;
  readonly onAgain: () => void;
}

function Count({ register: { query, rows, changed }, onAgain }: CountProps) {
  const { t } = useTranslation('register');
  const { t: common } = useTranslation();
  const parts = query.isPending
    ? [common('state.loading')]
    : [
        t('shown', { count: rows.length }),
        query.isFetchingNextPage ? t('loadingMore') : query.hasNextPage && t('more'),
        rows.some(({ register }) => isImported(register)) && t('old'),
      ];
  return (
    <p role="status" className="muted no-print count">
      {parts.filter(Boolean).join(' · ')}
      {changed && (
        <Button type="link" size="small" onClick={onAgain}>
          {t('changed')}: {common('state.reload')}
        </Button>
      )}
    </p>
  );
}

interface ChoiceProps {
  readonly columns: readonly ColumnKey[];
  readonly onChange: (columns: readonly ColumnKey[]) => void;
}

function ColumnChoice({ columns, onChange }: ChoiceProps) {
  const { t } = useTranslation('register');
  const options = COLUMN_KEYS.map((value) => ({
    value,
    label: t(`column.${value}`),
    disabled: value === 'number',
  }));
  return (
    <span className="column-chooser">
      <Popover
        trigger="click"
        // Beside the button, where Tab goes next.
        getPopupContainer={({ parentElement }) => parentElement ?? document.body}
        placement="bottomRight"
        title={t('columns')}
        content={
          <Checkbox.Group
            className="column-choice"
            options={options}
            value={[...columns]}
            onChange={(chosen) => onChange(chosen)}
          />
        }
      >
        <Button>{t('columns')}</Button>
      </Popover>
    </span>
  );
}

/** First day of a file that has no other: without one the server gives the month. */
const FROM_THE_FIRST = '1900-01-01';

/** The file of what the table shows, as far as that can be asked without a name or a text. */
function CsvLink({ filter: { q, toTell, ...filter } }: { readonly filter: RegisterFilter }) {
  const { t } = useTranslation('register');
  const { data: officer } = useSession();
  if (!officer || !mayExport(officer)) return null;
  const asked = Object.entries(withoutEmpty({ from: FROM_THE_FIRST, ...filter }));
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  return (
    <DownloadLink look="button" href={`/api/reporting/register.csv?${query.toString()}`}>
      {t(q === undefined && toTell === undefined ? 'csv' : 'csvWider')}
    </DownloadLink>
  );
}

function mayExport(officer: Officer): boolean {
  return hasRole(officer, 'leader', 'upper_level', 'inspector');
}
