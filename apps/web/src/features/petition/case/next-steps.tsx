import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../../api/client';
import { useOfficerName } from '../../../app/desk';
import { hasRole, useSession } from '../../../app/session';
import { Loaded } from '../../../parts/loaded';
import { useWords } from '../../../parts/words';
import { ACTION_ROLES, isPetitionAction } from '../actions';
import { useCase } from '../queries';
import { receiversOf } from '../receivers';
import type { Case, PetitionDetail } from '../subject';
import { OpenAction, OpenStep } from './open-form';
import { StepLinks, type StepLink } from './step-links';

interface Props {
  readonly petition: Versioned<PetitionDetail>;
}

/** Only what may be done next, by whom it may be done; the chosen form opens below. */
export function NextSteps({ petition }: Props) {
  const { t } = useTranslation('petition');
  const { viec, buoc } = useSearch({ from: '/don/$id' });
  const navigate = useNavigate();
  const found = useCase(petition.data);
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const { petitionId } = petition.data;
  const close = () => void navigate({ to: '/don/$id', params: { id: petitionId }, search: {} });
  const done = (step: string) => {
    setSaid(t('steps.done', { step }));
    close();
    heading.current?.focus();
  };
  const acts = { onDone: done, onCancel: close };
  const open = viec ?? buoc;
  return (
    <section className="case-part steps" aria-labelledby="next-steps">
      <h2 id="next-steps" ref={heading} tabIndex={-1}>
        {t('steps.title')}
      </h2>
      <p role="status" className="said">
        {open === undefined && said}
      </p>
      <Links
        petition={petition.data}
        found={found.data?.data}
        isKnown={petition.data.outcome !== 'accept' || found.isSuccess}
      />
      {viec !== undefined && <OpenAction key={viec} action={viec} petition={petition} {...acts} />}
      {petition.data.outcome === 'accept' && (
        <Loaded query={found}>
          {(subject) => buoc !== undefined && <OpenStep key={buoc} step={buoc} subject={subject} {...acts} />}
        </Loaded>
      )}
    </section>
  );
}

interface LinksProps {
  readonly petition: PetitionDetail;
  readonly found: Case | undefined;
  /** Whether a case without steps has none, or is still on its way. */
  readonly isKnown: boolean;
}

function Links({ petition, found, isKnown }: LinksProps) {
  const { t } = useTranslation('petition');
  const links = useStepLinks(petition, found);
  const officer = useOfficerName();
  const { responsible } = petition;
  if (links.length === 0)
    return (
      isKnown && (
        <p className="muted">
          {t('steps.none')}{' '}
          {found?.actsAs.length === 0 && responsible !== null && t('steps.notYours', { officer: officer(responsible) })}
        </p>
      )
    );
  return <StepLinks petition={petition} links={links} />;
}

/** Actions of the petition that are open to the officer's roles, and steps of its case where it is his or he stands in. */
function useStepLinks(petition: PetitionDetail, found: Case | undefined): StepLink[] {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const { data: me } = useSession();
  if (!me) return [];
  const actions = petition.allowed
    .filter((action) => isPetitionAction(action) && hasRole(me, ...ACTION_ROLES[action]))
    .map((action) => {
      const taken = action === 'notify' && receiversOf(petition).every(({ isTold }) => isTold);
      return {
        name: action,
        text: taken ? t('steps.tellAgain') : say('petition-action', action),
        search: { viec: action },
        taken,
      };
    });
  const steps = (found?.allowed ?? [])
    .filter(({ by }) => by.some((role) => found?.actsAs.includes(role)))
    .map(({ step }) => ({
      name: step,
      text: say('case-step', step, found?.kind),
      search: { buoc: step },
      taken: found?.history.some((earlier) => earlier.step === step) === true,
    }));
  return [...actions, ...steps];
}
