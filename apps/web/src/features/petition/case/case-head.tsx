import { useTranslation } from 'react-i18next';
import { useOfficerName } from '../../../app/desk';
import { dateText } from '../../../parts/dates';
import { registerNumber } from '../../../parts/register-number';
import { useWords } from '../../../parts/words';
import { DueOf } from '../../../parts/work-due';
import type { PetitionDetail } from '../subject';
import { useHeadFacts } from './head-facts';
import { Facts } from './section';

/** What is asked first: which petition, of what kind, where it stands, by when, whose. */
export function CaseHead({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('petition');
  const { say, sayState } = useWords();
  const officer = useOfficerName();
  const { register, receivedOn, kind, state, classified, responsible } = petition;
  const { decided, due, dueName } = useHeadFacts(petition);
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
          [dueName, <DueOf due={due} />],
          [t('fact.responsible'), responsible === null ? t('head.nobody') : officer(responsible)],
        ]}
      />
    </div>
  );
}
