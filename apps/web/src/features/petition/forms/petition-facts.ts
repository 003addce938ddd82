import '../texts';
import { useTranslation } from 'react-i18next';
import { useOfficerName } from '../../../app/desk';
import { useSubjectWords } from '../../../parts/subject-words';
import { useWords } from '../../../parts/words';
import type { PetitionDetail } from '../subject';
import type { Fact } from './facts';
import { useFormFacts } from './form-facts';

/** Says a petition's state field by field, for comparing two versions of it. */
export function usePetitionFacts(): (petition: PetitionDetail) => Fact[] {
  const { t } = useTranslation('petition');
  const { say, sayState } = useWords();
  const { fieldWord, conditionWord } = useSubjectWords();
  const officer = useOfficerName();
  const yesNo = (flag: boolean | null) => (flag === null ? '' : t(flag ? 'yes' : 'no'));
  const formFacts = useFormFacts();
  const outcome = (code: string | null) => (code === null ? '' : say('outcome', code));
  return (petition) => [
    { name: 'state', label: t('fact.state'), text: sayState(petition.state, petition.kind) },
    { name: 'kind', label: t('fact.kind'), text: say('kind', petition.kind) },
    { name: 'field', label: t('fact.field'), text: petition.field === null ? '' : fieldWord(petition.field) },
    { name: 'eligible', label: t('fact.eligible'), text: yesNo(petition.eligible) },
    { name: 'missing', label: t('fact.missing'), text: petition.missing.map(conditionWord).join('; ') },
    { name: 'withinJurisdiction', label: t('fact.withinJurisdiction'), text: yesNo(petition.withinJurisdiction) },
    { name: 'outcome', label: t('fact.proposed'), text: outcome(petition.proposedOutcome) },
    { name: 'reason', label: t('fact.reason'), text: petition.reason ?? '', written: true },
    { name: 'recipient', label: t('fact.recipient'), text: petition.recipient ?? '', written: true },
    { name: 'signed', label: t('fact.signed'), text: outcome(petition.outcome) },
    { name: 'responsible', label: t('fact.responsible'), text: officer(petition.responsible) },
    ...formFacts(petition),
  ];
}
