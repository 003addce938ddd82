import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useOfficerName } from '../../../app/desk';
import { useSession } from '../../../app/session';
import '../texts';

/** Why this officer reads nothing of what stands in the file: it is another one's, or no longer kept. Undefined where he does. */
export function useClosedFile({ by, fileOpens, state }: Schemas['Import']): string | undefined {
  const { t } = useTranslation('administration');
  const officerName = useOfficerName();
  const own = useSession().data?.id === by;
  if (!fileOpens) return [t('imports.fileGone'), ...(state === 'ready' ? [t('imports.enterAgain')] : [])].join(' ');
  return own ? undefined : t('imports.uploadersOnly', { name: officerName(by) });
}
