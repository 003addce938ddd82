import { useTranslation } from 'react-i18next';
import type { Difference } from '../../parts/stale-edit';
import { useWords } from '../../parts/words';
import type { Detail } from './petition-read';
import { sayField } from './say-field';

/** What differs between a petition as it was read and as it stands now, in words. */
export function useComparison(): (read: Detail, present: Detail) => Difference[] {
  const { t } = useTranslation('register');
  const { say, sayState, language } = useWords();
  const faces = (petition: Detail): (readonly [string, string])[] => [
    [t('column.state'), sayState(petition.state, petition.kind)],
    [t('column.kind'), say('kind', petition.kind)],
    [t('column.field'), petition.field === null ? '' : sayField(petition.field, language)],
    [t('column.summary'), petition.summary ?? ''],
    [t('panel.request'), petition.request ?? ''],
    [t('panel.outcome'), petition.proposedOutcome === null ? '' : say('outcome', petition.proposedOutcome)],
    [t('panel.reason'), petition.reason ?? ''],
    [t('panel.recipient'), petition.recipient ?? ''],
  ];
  return (read, present) => {
    const now = faces(present);
    return faces(read)
      .map(([field, yours], at) => ({ field, yours, theirs: now[at]?.[1] ?? '' }))
      .filter(({ yours, theirs }) => yours !== theirs);
  };
}
