import { getRouteApi, Link } from '@tanstack/react-router';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSeveralUnits } from '../../app/desk';
import { hasRole, useSession } from '../../app/session';
import { FilterBar } from '../../parts/filter-bar';
import { Page } from '../../parts/page';
import { PagedList } from '../../parts/paged-list';
import { registerNumber } from '../../parts/register-number';
import { UnitField } from '../../parts/unit-field';
import { PetitionList, type Petition } from './petition-list';
import { useOverdue } from './petition-queries';
import './texts';

const route = getRouteApi('/qua-han');

/** What is overdue and with whom: unassigned on top, the longest overdue first. */
export function OverduePage() {
  const { t } = useTranslation('leading');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const severalUnits = useSeveralUnits();
  return (
    <Page title={t('overdue.title')}>
      {severalUnits && (
        <FilterBar filters={filters} label={t('overdue.title')} onChange={(search) => void navigate({ search })}>
          <UnitField />
        </FilterBar>
      )}
      <p className="muted">{t('overdue.order')}</p>
      <Board filters={filters} who="nobody" withUnit={severalUnits} />
      <Board filters={filters} who="somebody" withUnit={severalUnits} />
    </Page>
  );
}

interface BoardProps {
  readonly filters: Parameters<typeof useOverdue>[0];
  readonly who: 'nobody' | 'somebody';
  readonly withUnit: boolean;
}

function Board({ filters, who, withUnit }: BoardProps) {
  const { t } = useTranslation('leading');
  const session = useSession().data;
  const query = useOverdue(filters, who);
  const mayAssign = session !== undefined && hasRole(session, 'leader');
  const action = mayAssign
    ? {
        action: (petition: Petition) => (
          <Flex gap="middle">
            <OwnStep petition={petition} />
            <AssignLink petition={petition} />
          </Flex>
        ),
      }
    : {};
  const title = t(who === 'nobody' ? 'overdue.unassigned' : 'overdue.assigned');
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <PagedList<Petition> query={query}>
        {(items) => (
          <>
            {items.length > 0 && (
              <p role="status">{t(query.hasNextPage ? 'overdue.first' : 'overdue.total', { count: items.length })}</p>
            )}
            <PetitionList
              items={items}
              label={title}
              empty={t(query.hasNextPage ? 'overdue.noneYet' : 'overdue.noneUnassigned')}
              withUnit={withUnit}
              {...action}
            />
          </>
        )}
      </PagedList>
    </section>
  );
}

/** What a leader does himself where it is that which is overdue. */
const OWN_STEPS: Readonly<Record<string, 'classify' | 'sign'>> = { logged: 'classify', proposed: 'sign' };

function OwnStep({ petition: { petitionId, register, state } }: { readonly petition: Petition }) {
  const { t } = useTranslation('leading');
  const step = OWN_STEPS[state];
  if (step === undefined) return null;
  return (
    <Link
      to="/don/$id"
      params={{ id: petitionId }}
      search={{ viec: step }}
      aria-label={t(`overdue.${step}Of`, { number: registerNumber(register) })}
    >
      {t(`overdue.${step}`)}
    </Link>
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
