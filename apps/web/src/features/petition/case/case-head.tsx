import { useTranslation } from 'react-i18next';
import { useOfficerName } from '../../../app/desk';
import { Due } from '../../../parts/due';
import { dateText } from '../../../parts/dates';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import type { PetitionDetail } from '../subject';
import { Facts } from './section';

/** What is asked first: which petition, of what kind, where it stands, by when, whose. */
export function CaseHead({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const { say, sayState } = useWords();
  const officer = useOfficerName();
  const { register, receivedOn, kind, state, classified, nextDueOn, responsible } = petition;
  const kindText = classified ? say('kind', kind) : t('head.declared', { kind: say('kind', kind) });
  return (
    <div className="case-head">
      <Facts
        items={[
          [t('common:register.number'), <span className="number">{registerNumber(register)}</span>],
          [t('fact.receivedOn'), dateText(receivedOn)],
          [t('fact.kind'), kindText],
          [t('fact.state'), <strong>{sayState(state, kind)}</strong>],
          [t('head.due'), <Due dueOn={nextDueOn} />],
          [t('fact.responsible'), responsible === null ? t('head.nobody') : officer(responsible)],
        ]}
      />
    </div>
  );
}
