import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { ASKED_AGAIN, BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import { useOfficerName } from '../../../app/desk';
import { instantText } from '../../../parts/dates';
import { FilterBar, PeriodFields } from '../../../parts/filter-bar';
import { Page } from '../../../parts/page';
import { PagedTable } from '../../../parts/paged-list';
import '../texts';
import { PetitionLink } from './petition-link';

type Reveal = Schemas['Reveal'];
const route = getRouteApi('/thanh-tra/mo-danh-tinh');

/** Who opened whose identity, when and why. */
export function RevealsPage() {
  const { t, i18n } = useTranslation('administration');
  const period = route.useSearch();
  const navigate = route.useNavigate();
  const officerName = useOfficerName();
  const query = useInfiniteQuery({
    queryKey: ['reveals', period, i18n.language],
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/identity/reveals', { params: { query: { ...period, ...cursorAt(pageParam) } } })),
    ...BY_CURSOR,
    ...ASKED_AGAIN,
  });
  return (
    <Page title={t('records.reveals')}>
      <p className="muted">{t('records.revealsHelp')}</p>
      <FilterBar filters={period} label={t('records.reveals')} onChange={(search) => void navigate({ search })}>
        <PeriodFields />
      </FilterBar>
      <PagedTable<Reveal>
        query={query}
        label={t('records.reveals')}
        empty={t('records.noReveals')}
        keyOf={({ petitionId, visitId, at }, index) => `${petitionId ?? visitId} ${at} ${index}`}
        columns={[
          { title: t('records.when'), dataIndex: 'at', render: instantText, className: 'number' },
          { title: t('records.by'), dataIndex: 'by', render: officerName },
          {
            title: t('records.reason'),
            dataIndex: 'reason',
            render: (reason: string | null) => reason ?? <span className="muted">{t('records.hidden')}</span>,
          },
          {
            title: t('records.ofWhat'),
            key: 'petition',
            render: (_: unknown, { petitionId, register }: Reveal) =>
              petitionId === null ? (
                register && t('records.visit', { number: `${register.number}/${register.year}` })
              ) : (
                <PetitionLink petitionId={petitionId} register={register} />
              ),
          },
        ]}
      />
    </Page>
  );
}
