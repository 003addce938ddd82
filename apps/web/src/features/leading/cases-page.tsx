import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../api/client';
import { BY_CURSOR, cursorAt } from '../../parts/by-cursor';
import { useOfficerName, useSeveralUnits, useUnitName } from '../../app/desk';
import { dateText } from '../../parts/dates';
import { Due } from '../../parts/due';
import { Page } from '../../parts/page';
import { PagedTable } from '../../parts/paged-list';
import { registerNumber } from '../../parts/register-number';
import { useWords } from '../../parts/words';
import type { CasesAsked } from './cases-asked';
import './texts';

type Case = Schemas['ReportedCase'];
const PAGE = 200;
const route = getRouteApi('/tong-hop/don');

/** The petitions behind one figure of the summary. */
export function CasesPage() {
  const { t } = useTranslation('leading');
  const asked = route.useSearch();
  const unitName = useUnitName();
  const { unit, from, to } = asked;
  const within = { ...(unit !== undefined && { unit }) };
  const name = useFigureName(asked);
  return (
    <Page
      title={name}
      actions={
        <Link
          to="/tong-hop"
          search={{ ...within, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }}
        >
          ← {t('cases.back')}
        </Link>
      }
    >
      {from !== undefined && to !== undefined && (
        <p>
          <strong>{t('summary.period', { from: dateText(from), to: dateText(to) })}</strong>
          {unit !== undefined && <>, {unitName(unit)}</>}.
        </p>
      )}
      <CaseTable asked={asked} label={name} />
    </Page>
  );
}

function useFigureName({ figure, kind, outcome, state }: CasesAsked): string {
  const { t } = useTranslation('leading');
  const { say, sayState } = useWords();
  const narrowed = [
    ...(kind !== undefined ? [say('kind', kind)] : []),
    ...(outcome !== undefined ? [say('outcome', outcome)] : []),
    ...(state !== undefined ? [sayState(state, '')] : []),
  ];
  return [t(`cases.figures.${figure}`), ...narrowed].join(': ');
}

function useCases(asked: CasesAsked) {
  return useInfiniteQuery({
    queryKey: ['summary', 'cases', asked],
    queryFn: ({ pageParam }) => {
      const query = { ...asked, limit: PAGE, ...cursorAt(pageParam) };
      // The address may name a word that is none; the server says so.
      return body(api.GET('/api/reporting/cases', { params: { query: query as never } }));
    },
    ...BY_CURSOR,
  });
}

function CaseTable({ asked, label }: { readonly asked: CasesAsked; readonly label: string }) {
  const { t } = useTranslation('leading');
  const cases = useCases(asked);
  const columns = useColumns(asked.figure === 'rated');
  return (
    <PagedTable<Case>
      query={cases}
      label={label}
      empty={t('cases.none')}
      keyOf={({ petitionId }) => petitionId}
      columns={columns}
      above={({ length: count }) => (
        <p role="status">
          {t(cases.hasNextPage ? 'cases.first' : 'cases.count', { count })}{' '}
          <span className="muted">{t('cases.now')}</span>
        </p>
      )}
    />
  );
}

function useColumns(withStars: boolean): TableColumnsType<Case> {
  const { t } = useTranslation('leading');
  const { say, sayState } = useWords();
  const officerName = useOfficerName();
  const unitName = useUnitName();
  const severalUnits = useSeveralUnits();
  return [
    {
      title: t('column.number'),
      key: 'number',
      render: (_, { petitionId, register }) => (
        <Link to="/don/$id" params={{ id: petitionId }} className="number">
          {registerNumber(register)}
        </Link>
      ),
    },
    ...(severalUnits
      ? [{ title: t('column.unit'), key: 'unit', render: (_: unknown, { register }: Case) => unitName(register.unit) }]
      : []),
    { title: t('column.receivedOn'), dataIndex: 'receivedOn', render: dateText, className: 'number' },
    { title: t('column.kind'), dataIndex: 'kind', render: (kind: string) => say('kind', kind) },
    { title: t('column.state'), key: 'state', render: (_, { state, kind }) => sayState(state, kind) },
    {
      title: t('column.who'),
      dataIndex: 'responsible',
      render: (id: string | null) => (id === null ? t('column.nobody') : officerName(id)),
    },
    { title: t('cases.limit'), key: 'limit', render: (_, item) => <Limit item={item} /> },
    ...(withStars
      ? [
          {
            title: t('summary.ratings'),
            dataIndex: 'stars',
            className: 'number',
            render: (stars: number) => `${stars}/5`,
          },
        ]
      : []),
  ];
}

/** When it was resolved and whether in time; of an open one, when it is due. */
function Limit({ item: { resolvedOn, late, nextDueOn } }: { readonly item: Case }) {
  const { t } = useTranslation('leading');
  if (resolvedOn === null) return <Due dueOn={nextDueOn} />;
  const how = late === null ? 'resolved' : late ? 'resolvedLate' : 'resolvedOnTime';
  return <span className={late === true ? 'alarm' : undefined}>{t(`cases.${how}`, { on: dateText(resolvedOn) })}</span>;
}
