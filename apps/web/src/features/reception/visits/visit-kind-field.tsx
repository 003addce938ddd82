import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { Radios } from '../../../parts/choices';
import { useWords } from '../../../parts/words';
import type { VisitValues } from './use-visit-form';

/** Who comes with none of the kinds. Chosen as any other, so that nobody who denounces is written down in clear unasked. */
export const NO_KIND = 'none';
export type VisitKindChoice = NonNullable<Schemas['RecordVisitDto']['declaredKind']> | typeof NO_KIND;

/** The choice in words. */
export function useSayVisitKind(): (kind: VisitKindChoice) => string {
  const { t } = useTranslation('reception');
  const { say } = useWords();
  return (kind) => (kind === NO_KIND ? t('visit.noKind') : say('kind', kind));
}

export function VisitKindField() {
  const { t } = useTranslation('reception');
  const { options } = useWords();
  const kind = Form.useWatch('declaredKind', Form.useFormInstance<VisitValues>());
  const hidden = kind !== NO_KIND && hidesPeople(kind);
  return (
    <Form.Item
      name="declaredKind"
      label={t('visit.declaredKind')}
      extra={hidden ? t('visit.keptSecret') : kind === NO_KIND && t('visit.kindHelp')}
      rules={[{ required: true }]}
    >
      <Radios
        name="declaredKind"
        aria-label={t('visit.declaredKind')}
        options={[{ value: NO_KIND, label: t('visit.noKind') }, ...options('kind')]}
      />
    </Form.Item>
  );
}
