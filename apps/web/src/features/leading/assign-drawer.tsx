import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { registerNumber } from '../../parts/register-number';
import { useWords } from '../../parts/words';
import { readPetition } from '../petition/subject';
import { AssignForm } from './assign-form';
import './texts';

interface Props {
  readonly petitionId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The petition and the form that gives it to people, beside the board. */
export function AssignDrawer({ petitionId, onDone, onClose }: Props) {
  const { t } = useTranslation('leading');
  const { say } = useWords();
  const path = { id: petitionId };
  const petition = useQuery({
    queryKey: ['petition', petitionId, 'detail'],
    queryFn: () => readPetition(petitionId),
  });
  const assignment = useQuery({
    queryKey: ['petition', petitionId, 'assignment'],
    queryFn: () => body(api.GET('/api/assignment/petitions/{id}', { params: { path } })),
  });
  const number = petition.data ? registerNumber(petition.data.data.register) : '…';
  return (
    <Drawer open onClose={onClose} size={560} title={t('assign.drawer', { number })}>
      <Loaded query={petition}>
        {({ data }) => (
          <>
            <p>
              <strong>{say('kind', data.kind)}.</strong> {data.summary}
            </p>
            <Loaded query={assignment}>
              {(present) => <AssignForm petition={data} assignment={present} onDone={onDone} />}
            </Loaded>
          </>
        )}
      </Loaded>
    </Drawer>
  );
}
