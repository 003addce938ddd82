import { useTranslation } from 'react-i18next';
import { useOfficerName } from '../../../app/desk';
import { dateText } from '../../../parts/dates';
import { useWords } from '../../../parts/words';
import type { Case } from '../subject';
import type { Fact } from './facts';

/** Says how a case stands, and every step taken, for comparing two versions of it. */
export function useCaseFacts(): (found: Case) => Fact[] {
  const { t } = useTranslation('petition');
  const { say } = useWords();
  const officer = useOfficerName();
  return ({ state, kind, outcome, documentNumber, variant, responsible, coordinating, leader, history }) => [
    { name: 'state', label: t('fact.state'), text: say('case-state', state, kind) },
    {
      name: 'caseOutcome',
      label: say('step-field', 'outcome'),
      text: outcome ? say('choice', outcome, 'outcome') : '',
    },
    { name: 'caseDocument', label: say('step-field', 'documentNumber'), text: documentNumber ?? '' },
    {
      name: 'caseVariant',
      label: t('due.variant'),
      text: variant === 'standard' ? '' : say('choice', variant, 'variant'),
    },
    { name: 'responsible', label: t('fact.responsible'), text: officer(responsible) },
    { name: 'coordinating', label: t('assignment.coordinating'), text: coordinating.map(officer).join(', ') },
    { name: 'leader', label: t('assignment.leader'), text: officer(leader) },
    ...history.map(({ step, on, by }, index) => ({
      name: `step.${index}`,
      label: t('form.stepTaken'),
      text: `${say('case-step', step, kind)}, ${dateText(on)}, ${by.name ?? officer(by.id)}`,
    })),
  ];
}
