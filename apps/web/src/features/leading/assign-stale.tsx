import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../api/client';
import { useOfficerName } from '../../app/desk';
import { StaleEdit } from '../../parts/stale-edit';
import type { Assigned } from './assign-form';
import './texts';

interface Props {
  readonly open: boolean;
  readonly petitionId: string;
  readonly mine: () => Assigned;
  readonly onClose: () => void;
  readonly onChosen: (newest: Schemas['Assignment'], mine: boolean) => void;
}

/** Another leader was faster: who he chose beside who was chosen here. */
export function AssignStale({ open, petitionId, mine, onClose, onChosen }: Props) {
  const { t } = useTranslation('leading');
  const officerName = useOfficerName();
  const newest = useQuery({
    queryKey: ['petition', petitionId, 'assignment', 'newest'],
    enabled: open,
    staleTime: 0,
    queryFn: () => body(api.GET('/api/assignment/petitions/{id}', { params: { path: { id: petitionId } } })),
  }).data;
  if (!open || !newest) return null;
  const names = (ids: readonly string[] = []) => ids.map(officerName).join(', ');
  const yours = mine();
  return (
    <StaleEdit
      open
      differences={[
        {
          field: t('assign.responsible'),
          yours: officerName(yours.responsible),
          theirs: officerName(newest.responsible),
        },
        { field: t('assign.coordinating'), yours: names(yours.coordinating), theirs: names(newest.coordinating) },
        { field: t('assign.leader'), yours: officerName(yours.leader), theirs: officerName(newest.leader) },
      ]}
      onKeepMine={() => onChosen(newest, true)}
      onTakeTheirs={() => onChosen(newest, false)}
      onClose={onClose}
    />
  );
}
