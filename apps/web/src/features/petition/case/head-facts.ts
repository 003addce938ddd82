import { useTranslation } from 'react-i18next';
import { hasRole, useSession } from '../../../app/session';
import { dateText } from '../../../parts/dates';
import { useWords } from '../../../parts/words';
import { workDueOf, type NamedDue } from '../../../parts/work-due';
import { useCase } from '../queries';
import type { PetitionDetail } from '../subject';

interface HeadFacts {
  /** What was decided, by which document and on which day; empty until then. */
  readonly decided: string;
  /** A handler's is the one that he can meet himself; everybody else's is the nearest. */
  readonly due: NamedDue;
  /** What that limit is called. */
  readonly dueName: string;
}

/** What the head of a case tells, on the screen and on paper alike. */
export function useHeadFacts(petition: PetitionDetail): HeadFacts {
  const { t } = useTranslation('petition');
  const me = useSession().data;
  const decided = useDecided(petition);
  const isHandlers = me !== undefined && hasRole(me, 'handler') && !hasRole(me, 'reception');
  return isHandlers
    ? { decided, due: workDueOf(petition), dueName: t('head.workDue') }
    : { decided, due: { dueOn: petition.nextDueOn, desks: false }, dueName: t('head.due') };
}

function useDecided(petition: PetitionDetail): string {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const { outcome, documentNumber = null, history = [] } = useCase(petition).data?.data ?? {};
  const on = history.find((step) => documentNumber !== null && step.documentNumber === documentNumber)?.on;
  const result = outcome ? say('choice', outcome, 'outcome') : '';
  const document = [documentNumber, on && t('head.of', { on: dateText(on) })].filter(Boolean).join(' ');
  return [result, document].filter((text) => text !== '').join(', ');
}
