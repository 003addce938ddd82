import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Flex } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../../app/session';
import type { Versioned } from '../../../api/client';
import { AttachmentList } from '../../../parts/attachment-list';
import { Loaded } from '../../../parts/loaded';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import { ClassifyForm } from '../../petition/forms/classify-form';
import { ProposeForm } from '../../petition/forms/propose-form';
import { readPetition, type PetitionDetail } from '../../petition/subject';
import { PetitionFacts } from '../petition-facts';
import { ClassificationNote } from './classification-note';
import { DuplicateCandidates } from './duplicate-candidates';

interface Props {
  readonly petitionId: string;
  readonly onProposed: (number: string) => void;
  readonly onNext: () => void;
}

/** One petition: what it says, what it may repeat, and beside it the classification and then the proposal. */
export function ClassifyDesk({ petitionId, onProposed, onNext }: Props) {
  const { t } = useTranslation('register');
  const petition = useQuery({
    queryKey: ['petition', petitionId, 'classify'],
    queryFn: () => readPetition(petitionId),
    gcTime: 0,
  });
  return (
    <Loaded query={petition}>
      {(found) => (
        <>
          <article>
            <Flex justify="space-between" align="baseline">
              <h2>{t('panel.title', { number: registerNumber(found.data.register) })}</h2>
              <Link to="/don/$id" params={{ id: petitionId }} preload={false}>
                {t('panel.open')}
              </Link>
            </Flex>
            <PetitionFacts petition={found.data} />
            <h3>{t('panel.attachments')}</h3>
            <AttachmentList files={found.data.attachments} />
            <h3>{t('tasks.duplicates')}</h3>
            <DuplicateCandidates petitionId={petitionId} />
          </article>
          <Decision found={found} onProposed={onProposed} onNext={onNext} />
        </>
      )}
    </Loaded>
  );
}

interface DecisionProps {
  readonly found: Versioned<PetitionDetail>;
  readonly onProposed: (number: string) => void;
  readonly onNext: () => void;
}

function Decision({ found, onProposed, onNext }: DecisionProps) {
  const { t } = useTranslation('register');
  const { data } = found;
  // A form that is being filled in stays when somebody else is faster: sending it shows both versions.
  const [open, setOpen] = useState(!data.classified);
  const began = useRef(false);
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const number = registerNumber(data.register);
  const classifying = open && (data.allowed.includes('classify') || data.classified);
  const proposing = !open && (data.allowed.includes('propose') || began.current);
  useEffect(() => {
    if (proposing) began.current = true;
  });
  return (
    <section>
      {classifying ? (
        <Step action="classify">
          <ClassifyForm
            petition={found}
            onDone={({ warnings: said = [] }) => {
              setWarnings(said);
              setOpen(false);
            }}
          />
        </Step>
      ) : (
        <ClassificationNote petition={data} warnings={warnings} onAgain={() => setOpen(true)} />
      )}
      {proposing && <Proposing found={found} onDone={() => onProposed(number)} />}
      <p style={{ marginTop: 12 }}>
        <Button onClick={onNext}>{t('tasks.next')}</Button>
      </p>
    </section>
  );
}

function Proposing({ found, onDone }: { readonly found: Versioned<PetitionDetail>; readonly onDone: () => void }) {
  const { t } = useTranslation('register');
  const { data: officer } = useSession();
  if (!officer || !hasRole(officer, 'reception')) return <p className="muted">{t('tasks.leaderNote')}</p>;
  return (
    <Step action="propose">
      <ProposeForm petition={found} onDone={onDone} />
    </Step>
  );
}

function Step({ action, children }: { readonly action: string; readonly children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className="step-form">
      <h2>{say('petition-action', action)}</h2>
      {children}
    </div>
  );
}
