import { useTranslation } from 'react-i18next';
import { useOfficerName } from '../../../app/desk';
import { hasRole, useSession } from '../../../app/session';
import { Due } from '../../../parts/due';
import { dateText } from '../../../parts/dates';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import { WorkDue } from '../../../parts/work-due';
import { useCase } from '../queries';
import type { PetitionDetail } from '../subject';
import { Facts } from './section';

/** What is asked first: which petition, of what kind, where it stands, by when, whose. */
export function CaseHead({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const { say, sayState } = useWords();
  const officer = useOfficerName();
  const { register, receivedOn, kind, state, classified, responsible } = petition;
  const me = useSession().data;
  const isHandlers = me !== undefined && hasRole(me, 'handler') && !hasRole(me, 'reception');
  const decided = useDecided(petition);
  const kindText = classified ? say('kind', kind) : t('head.declared', { kind: say('kind', kind) });
  return (
    <div className="case-head">
      <Facts
        items={[
          [t('common:register.number'), <span className="number">{registerNumber(register)}</span>],
          [t('fact.receivedOn'), dateText(receivedOn)],
          [t('fact.kind'), kindText],
          [t('fact.state'), <strong>{sayState(state, kind)}</strong>],
          ...(decided ? [[t('head.decided'), decided] as const] : []),
          [t('head.due'), isHandlers ? <WorkDue item={petition} /> : <Due dueOn={petition.nextDueOn} />],
          [t('fact.responsible'), responsible === null ? t('head.nobody') : officer(responsible)],
        ]}
      />
    </div>
  );
}

/** What was decided and by which document; empty until then. */
function useDecided(petition: PetitionDetail): string {
  const { say } = useWords();
  const found = useCase(petition).data?.data;
  const outcome = found?.outcome ? say('choice', found.outcome, 'outcome') : '';
  return [outcome, found?.documentNumber ?? ''].filter((text) => text !== '').join(', ');
}
