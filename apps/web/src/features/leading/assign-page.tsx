import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficerName } from '../../app/desk';
import { Cut } from '../../parts/cut';
import { Loaded } from '../../parts/loaded';
import { Page } from '../../parts/page';
import { registerNumber } from '../../parts/register-number';
import { Absences } from './absences';
import { AssignDrawer } from './assign-drawer';
import { LoadTable } from './load-table';
import { PetitionList, type Petition } from './petition-list';
import { useUnassigned, useWorkOf } from './petition-queries';
import './texts';

const route = getRouteApi('/phan-cong');

/** Who has what: what nobody has on top, then each officer's load, then who is away. */
export function AssignPage() {
  const { t } = useTranslation('leading');
  const { don, canBo, vang } = route.useSearch();
  const navigate = route.useNavigate();
  const unassigned = useUnassigned();
  const goTo = (id: string | undefined) =>
    void navigate({ search: (search) => ({ ...search, don: id }), resetScroll: false });
  const goOn = useFocusAfter(don);
  const leave = (to: string) => {
    goOn(to);
    goTo(undefined);
  };
  const action = (petition: Petition) => <AssignButton petition={petition} onOpen={goTo} />;
  return (
    <Page title={t('assign.title')}>
      <Unassigned query={unassigned} action={action} />
      <section aria-labelledby="load">
        <h2 id="load">{t('assign.load')}</h2>
        <LoadTable chosen={canBo} />
      </section>
      {canBo !== undefined && <WorkOf officer={canBo} action={action} />}
      <Absences
        recording={vang === 1}
        onRecording={(recording) =>
          void navigate({ search: (search) => ({ ...search, vang: recording ? 1 : undefined }), resetScroll: false })
        }
      />
      {don !== undefined && (
        <AssignDrawer
          key={don}
          petitionId={don}
          onDone={() => leave(nextOf(don, unassigned.data?.rows ?? []))}
          onClose={() => leave(buttonOf(don))}
        />
      )}
    </Page>
  );
}

interface UnassignedProps {
  readonly query: ReturnType<typeof useUnassigned>;
  readonly action: (petition: Petition) => ReactNode;
}

function Unassigned({ query, action }: UnassignedProps) {
  const { t } = useTranslation('leading');
  return (
    <section aria-labelledby="unassigned">
      <h2 id="unassigned" tabIndex={-1}>
        {t('assign.unassigned')}
      </h2>
      <Loaded query={query}>
        {({ rows: items, more }) => (
          <>
            <Cut more={more} count={items.length} filter={{ open: true, responsible: 'none' }} />
            {items.length > 0 && <p className="muted">{t('assign.unassignedHelp')}</p>}
            <PetitionList
              items={items}
              label={t('assign.unassigned')}
              empty={t('assign.noneUnassigned')}
              action={action}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

function buttonOf(petitionId: string): string {
  return `assign-${petitionId}`;
}

/** Where a leader goes on: what nobody has yet, below what was given away; else that section's own heading. */
function nextOf(petitionId: string, unassigned: readonly Petition[]): string {
  const at = unassigned.findIndex((one) => one.petitionId === petitionId);
  if (at < 0) return buttonOf(petitionId);
  const next = unassigned[at + 1] ?? unassigned[at - 1];
  return next ? buttonOf(next.petitionId) : 'unassigned';
}

/** Once the drawer is closed: the button it was opened by may be gone with its row, and the focus with it. */
function useFocusAfter(opened: string | undefined): (id: string) => void {
  const next = useRef<string>(undefined);
  useEffect(() => {
    if (opened !== undefined || next.current === undefined) return;
    document.getElementById(next.current)?.focus();
    next.current = undefined;
  }, [opened]);
  return (id) => {
    next.current = id;
  };
}

function AssignButton({ petition, onOpen }: { readonly petition: Petition; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('leading');
  const number = registerNumber(petition.register);
  const again = petition.responsible !== null;
  return (
    <Button
      id={buttonOf(petition.petitionId)}
      size="small"
      type={again ? 'default' : 'primary'}
      aria-label={t(again ? 'assign.againFor' : 'assign.doFor', { number })}
      onClick={() => onOpen(petition.petitionId)}
    >
      {t(again ? 'assign.again' : 'assign.do')}
    </Button>
  );
}

function WorkOf({ officer, action }: { readonly officer: string; readonly action: (petition: Petition) => ReactNode }) {
  const { t } = useTranslation('leading');
  const officerName = useOfficerName();
  const title = t('assign.workOf', { name: officerName(officer) });
  return (
    <section aria-labelledby="work-of">
      <h2 id="work-of">{title}</h2>
      <Loaded query={useWorkOf(officer)}>
        {({ rows, more }) => (
          <>
            <Cut more={more} count={rows.length} filter={{ open: true, responsible: officer }} />
            <PetitionList items={rows} label={title} empty={t('assign.nothing')} of={officer} action={action} />
          </>
        )}
      </Loaded>
    </section>
  );
}
