import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/desk';
import { hasRole, useSession } from '../../app/session';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { registerNumber } from '../../parts/register-number';
import { FilterBar, UnitField } from './filter-bar';
import { PetitionList, type Petition } from './petition-list';
import { useOverdue } from './petition-queries';
import './texts';

const route = getRouteApi('/qua-han');

/** What is overdue and with whom: unassigned on top, the longest overdue first. */
export function OverduePage() {
  const { t } = useTranslation('leading');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const severalUnits = (useDesk().data?.units.length ?? 0) > 1;
  return (
    <Page title={t('overdue.title')}>
      {severalUnits && (
        <FilterBar filters={filters} label={t('overdue.title')} onChange={(search) => void navigate({ search })}>
          <UnitField />
        </FilterBar>
      )}
      <Loaded query={useOverdue(filters)}>
        {({ rows, more }) => <Board items={rows} more={more} withUnit={severalUnits} />}
      </Loaded>
    </Page>
  );
}

interface BoardProps {
  readonly items: readonly Petition[];
  readonly more: boolean;
  readonly withUnit: boolean;
}

function Board({ items, more, withUnit }: BoardProps) {
  const { t } = useTranslation('leading');
  const session = useSession().data;
  const nobody = items.filter(({ responsible }) => responsible === null);
  const held = items.filter(({ responsible }) => responsible !== null);
  const mayAssign = session !== undefined && hasRole(session, 'leader');
  const action = mayAssign ? { action: (petition: Petition) => <AssignLink petition={petition} /> } : {};
  if (items.length === 0) return <p className="muted">{t('overdue.none')}</p>;
  return (
    <>
      <p>
        <strong>{t('overdue.total', { count: items.length })}.</strong>{' '}
        <span className="muted">{t('overdue.order')}</span>
      </p>
      {more && <p role="status">{t('overdue.more', { count: items.length })}</p>}
      <h2>{t('overdue.unassigned')}</h2>
      <PetitionList
        items={nobody}
        label={t('overdue.unassigned')}
        empty={t('overdue.noneUnassigned')}
        withUnit={withUnit}
        {...action}
      />
      <h2>{t('overdue.assigned')}</h2>
      <PetitionList
        items={held}
        label={t('overdue.assigned')}
        empty={t('overdue.noneUnassigned')}
        withUnit={withUnit}
        {...action}
      />
    </>
  );
}

function AssignLink({ petition: { petitionId, register, responsible } }: { readonly petition: Petition }) {
  const { t } = useTranslation('leading');
  const number = registerNumber(register);
  return (
    <Link
      to="/phan-cong"
      search={{ don: petitionId }}
      aria-label={t(responsible === null ? 'assign.doFor' : 'assign.againFor', { number })}
    >
      {t(responsible === null ? 'assign.do' : 'assign.again')}
    </Link>
  );
}
