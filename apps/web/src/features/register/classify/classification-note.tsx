import { MISSING_CONDITIONS } from '@donthu/domain/petition/missing-conditions';
import { Alert, Button, Descriptions, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../i18n';
import { useWords } from '../../../parts/words';
import type { Detail } from '../petition-read';
import { sayField } from '../say-field';

interface Props {
  readonly petition: Detail;
  /** Codes of what the server warned of. */
  readonly warnings: readonly string[];
  readonly onAgain: () => void;
}

/** The classification as it stands. */
export function ClassificationNote({ petition, warnings, onAgain }: Props) {
  const { t } = useTranslation('register');
  const { say, sayState, language } = useWords();
  const yesNo = (value: boolean | null) => t(value ? 'classify.yes' : 'classify.no');
  const items = petition.classified
    ? [
        [t('column.kind'), say('kind', petition.kind)],
        [t('column.field'), petition.field === null ? '' : sayField(petition.field, language)],
        [t('classify.eligible'), yesNo(petition.eligible)],
        [t('classify.missing'), petition.missing.map((code) => sayCondition(code, language)).join('; ')],
        [t('classify.within'), yesNo(petition.withinJurisdiction)],
      ]
    : [[t('column.state'), sayState(petition.state, petition.kind)]];
  return (
    <>
      <Flex justify="space-between" align="baseline">
        <h2>{t('classify.title')}</h2>
        {petition.allowed.includes('classify') && (
          <Button size="small" onClick={onAgain}>
            {t('classify.again')}
          </Button>
        )}
      </Flex>
      <Descriptions
        size="small"
        column={1}
        items={items.filter(([, value]) => value).map(([label, children]) => ({ key: label ?? '', label, children }))}
      />
      {warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('classify.warning')}
          description={warnings.map((code) => say('warning', code)).join('. ')}
        />
      )}
    </>
  );
}

export function sayCondition(code: string, language: Language): string {
  return MISSING_CONDITIONS.find((condition) => condition.code === code)?.[language] ?? code;
}
