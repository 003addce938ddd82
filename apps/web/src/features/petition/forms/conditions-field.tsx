import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Boxes } from '../../../parts/choices';
import { useSubjectWords } from '../../../parts/subject-words';

/** Conditions that a petition of this kind lacks; at least one. */
export function ConditionsField({ kind }: { readonly kind: string | undefined }) {
  const { t } = useTranslation('petition');
  const { conditionOptions } = useSubjectWords();
  // A group of check boxes has no role that may be called required.
  return (
    <Form.Item name="missing" label={t('fact.missing')} required={false} rules={[{ required: true }]}>
      <Boxes className="conditions" options={conditionOptions(kind)} />
    </Form.Item>
  );
}
