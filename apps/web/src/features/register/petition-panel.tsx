import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { AttachmentList } from '../../parts/attachment-list';
import { Due } from '../../parts/due';
import { Loaded } from '../../parts/loaded';
import { registerNumber } from '../../parts/register-number';
import { readPetition } from '../petition/subject';
import { PetitionFacts } from './petition-facts';

interface Props {
  readonly petitionId: string | undefined;
  readonly onClose: () => void;
}

/** A petition beside the register: enough to know what it is about without leaving the list. */
export function PetitionPanel({ petitionId, onClose }: Props) {
  const { t } = useTranslation('register');
  const petition = useQuery({
    queryKey: ['petition', petitionId ?? '', 'panel'],
    queryFn: () => readPetition(petitionId ?? ''),
    enabled: petitionId !== undefined,
    gcTime: 0,
  });
  const number = petition.data ? registerNumber(petition.data.data.register) : '…';
  return (
    <Drawer
      open={petitionId !== undefined}
      onClose={onClose}
      size={520}
      // Beside the list, which stays in sight and in reach.
      mask={false}
      aria-modal={false}
      title={t('panel.title', { number })}
      extra={
        petitionId !== undefined && (
          <Link to="/don/$id" params={{ id: petitionId }}>
            {t('panel.open')}
          </Link>
        )
      }
      destroyOnHidden
    >
      <Loaded query={petition}>
        {({ data: found }) => (
          <>
            {found.nextDueOn !== null && (
              <p>
                <Due dueOn={found.nextDueOn} />
              </p>
            )}
            <PetitionFacts petition={found} />
            <h2>{t('panel.attachments')}</h2>
            <AttachmentList files={found.attachments} />
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
