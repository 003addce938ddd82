import { canBeGivenWork } from '@donthu/domain/assignment/officer';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { OfficerSelect } from '../../../parts/officer-select';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** Several officers, at least so many. */
  readonly many?: { readonly min: number };
}

/** Officers of one's own unit who may be given work: others, as administrators, may not see what a petition says. */
export function OfficersField({ name, label, required, many }: FieldProps) {
  const { t } = useTranslation('petition');
  const least = many && {
    type: 'array' as const,
    min: many.min,
    message: t('form.atLeast', { count: many.min }),
  };
  return (
    <Form.Item name={name} label={label} rules={[{ required }, ...(least ? [least] : [])]}>
      <OfficerSelect fits={canBeGivenWork} {...(many && { mode: 'multiple' as const })} style={{ maxWidth: 420 }} />
    </Form.Item>
  );
}
