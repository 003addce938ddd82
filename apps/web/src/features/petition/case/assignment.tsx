import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOfficerName } from '../../../app/desk';
import { hasRole, useSession } from '../../../app/session';
import { instantText } from '../../../parts/dates';
import { Loaded } from '../../../parts/loaded';
import { useAssignment } from '../queries';
import type { PetitionDetail } from '../subject';
import { Facts, Section } from './section';

/** Who has it, who helps, which leader; and who had it before. */
export function Assignment({ petition: { petitionId } }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const officer = useOfficerName();
  const { data: me } = useSession();
  const assignment = useAssignment(petitionId);
  return (
    <Section title={t('assignment.title')}>
      <Loaded query={assignment}>
        {({ responsible, coordinating, leader, history }) => (
          <>
            {responsible === null ? (
              <p className="muted">{t('head.nobody')}</p>
            ) : (
              <Facts
                items={[
                  [t('fact.responsible'), officer(responsible)],
                  [t('assignment.coordinating'), coordinating.map(officer).join(', ') || '–'],
                  [t('assignment.leader'), officer(leader)],
                ]}
              />
            )}
            {me && hasRole(me, 'leader') && <AssignLink petitionId={petitionId} isFirst={responsible === null} />}
            {history.length > 1 && (
              <details>
                <summary>{t('assignment.history', { count: history.length })}</summary>
                <ol className="timeline" reversed>
                  {[...history].reverse().map((entry) => (
                    <li key={entry.at}>
                      <div>
                        {officer(entry.responsible)}
                        {entry.reason !== null && `: ${entry.reason}`}
                        {entry.masked && `: ${t('common:masked')}`}
                      </div>
                      <small className="muted">
                        {instantText(entry.at)} · {officer(entry.assignedBy)}
                      </small>
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** To the list of who has what, with the assignment of this petition open. */
function AssignLink({ petitionId, isFirst }: { readonly petitionId: string; readonly isFirst: boolean }) {
  const { t } = useTranslation('petition');
  return (
    <Link to="/phan-cong" search={{ don: petitionId }}>
      {t(isFirst ? 'assignment.first' : 'assignment.change')}
    </Link>
  );
}
