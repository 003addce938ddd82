import { hidesPeople } from '@donthu/domain/petition/hidden-people';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useWords } from '../../../parts/words';
import type { VisitValues } from './use-visit-form';

/** Who comes with none of the kinds. Chosen as any other, so that nobody who denounces is written down in clear unasked. */
export const NO_KIND = 'none';
export type VisitKindChoice = NonNullable<Schemas['RecordVisitDto']['declaredKind']> | typeof NO_KIND;

export function VisitKindField() {
  const { t } = useTranslation('reception');
  const { options } = useWords();
  const kind = Form.useWatch('declaredKind', Form.useFormInstance<VisitValues>());
  const hidden = kind !== undefined && kind !== NO_KIND && hidesPeople(kind);
  return (
    <Form.Item
      name="declaredKind"
      label={t('visit.declaredKind')}
      extra={hidden && t('visit.keptSecret')}
      rules={[{ required: true }]}
    >
      <Radio.Group
        name="declaredKind"
        aria-label={t('visit.declaredKind')}
        options={[{ value: NO_KIND, label: t('visit.noKind') }, ...options('kind')]}
      />
    </Form.Item>
  );
}
