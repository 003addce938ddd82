import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { dateText } from '../../parts/dates';
import { usePeopleText } from '../../parts/people-text';
import { useWords } from '../../parts/words';
import { ClosedToMe } from '../petition/case/closed-to-me';
import { useContentFacts } from '../petition/case/content';
import type { PetitionDetail } from '../petition/subject';

/** What a petition says, as it stands in the register; what is empty is left out. */
export function PetitionFacts({ petition }: { readonly petition: PetitionDetail }) {
  const { t } = useTranslation('register');
  const { say, sayState } = useWords();
  const peopleText = usePeopleText();
  const content = useContentFacts(petition);
  const rows: (readonly [string, string | null])[] = [
    [t('column.state'), sayState(petition.state, petition.kind)],
    [t('column.kind'), say('kind', petition.kind)],
    [t('column.receivedOn'), dateText(petition.receivedOn)],
    [t('panel.people'), peopleText(petition)],
    [t('panel.peopleCount'), petition.peopleCount > 1 ? String(petition.peopleCount) : null],
    [t('column.summary'), petition.summary],
    [t('panel.request'), petition.request],
    ...content,
  ];
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        colon={false}
        className="facts"
        items={rows.filter(([, value]) => value).map(([label, value]) => ({ key: label, label, children: value }))}
      />
      <ClosedToMe petition={petition} />
    </>
  );
}
