import { useTranslation } from 'react-i18next';
import { useOfficerName } from '../../../app/desk';
import { hasRole, useSession } from '../../../app/session';
import { MASK } from '../../../parts/mask';
import type { PetitionDetail } from '../subject';
import '../texts';

/**
 * The law masks this petition, and a reveal of its people would be refused: whose its text does not open for may reveal nothing,
 * but for the inspector, who reveals without reading.
 */
export function useIsClosedToMe({ masked, summary }: Pick<PetitionDetail, 'masked' | 'summary'>): boolean {
  const { data: me } = useSession();
  return masked && summary === MASK && !(me && hasRole(me, 'inspector'));
}

/** Whom to turn to where a petition stays closed; nothing where it is open. */
export function ClosedToMe({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const officerName = useOfficerName();
  if (!useIsClosedToMe(petition)) return null;
  return <p className="muted">{t('people.closedToMe', { officer: officerName(petition.loggedBy) })}</p>;
}
