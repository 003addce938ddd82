import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Flex } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../../app/session';
import type { Versioned } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { registerNumber } from '../../../parts/register-number';
import { AttachmentList } from '../attachment-list';
import { PetitionFacts } from '../petition-facts';
import { readDetail, type Detail } from '../petition-read';
import { ClassificationForm } from './classification-form';
import { ClassificationNote } from './classification-note';
import { DuplicateCandidates } from './duplicate-candidates';
import { ProposalForm } from './proposal-form';

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
    queryFn: () => readDetail(petitionId),
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
  readonly found: Versioned<Detail>;
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
        <ClassificationForm
          found={found}
          onDone={(said) => {
            setWarnings(said);
            setOpen(false);
          }}
        />
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

function Proposing({ found, onDone }: { readonly found: Versioned<Detail>; readonly onDone: () => void }) {
  const { t } = useTranslation('register');
  const { data: officer } = useSession();
  if (!officer || !hasRole(officer, 'reception')) return <p className="muted">{t('propose.leaderNote')}</p>;
  return <ProposalForm found={found} onDone={onDone} />;
}
