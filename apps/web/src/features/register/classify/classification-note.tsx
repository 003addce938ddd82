import { Alert, Button, Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../parts/words';
import { usePetitionFacts } from '../../petition/forms/petition-facts';
import type { PetitionDetail } from '../../petition/subject';

interface Props {
  readonly petition: PetitionDetail;
  /** Codes of what the server warned of. */
  readonly warnings: readonly string[];
  readonly onAgain: () => void;
}

/** Facts that a classification says; before there is one, where the petition stands. */
const CLASSIFICATION: readonly string[] = ['kind', 'field', 'eligible', 'missing', 'withinJurisdiction'];

/** The classification as it stands. */
export function ClassificationNote({ petition, warnings, onAgain }: Props) {
  const { t } = useTranslation('register');
  const { say } = useWords();
  const facts = usePetitionFacts();
  const shown = petition.classified ? CLASSIFICATION : ['state'];
  return (
    <>
      <Flex justify="space-between" align="baseline">
        <h2>{say('petition-action', 'classify')}</h2>
        {petition.allowed.includes('classify') && (
          <Button size="small" onClick={onAgain}>
            {t('tasks.again')}
          </Button>
        )}
      </Flex>
      <Descriptions
        size="small"
        column={1}
        colon={false}
        className="facts"
        items={facts(petition)
          .filter(({ name, text }) => shown.includes(name) && text !== '')
          .map(({ name, label, text }) => ({ key: name, label, children: text }))}
      />
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('tasks.warning')}
          description={warnings.map((code) => say('warning', code)).join('. ')}
        />
      )}
    </>
  );
}
