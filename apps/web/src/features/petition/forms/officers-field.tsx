import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../../app/desk';
import { useSession, type Role } from '../../../app/session';
import { BY_LABEL } from '../../../parts/by-label';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  /** Several officers, at least so many. */
  readonly many?: { readonly min: number };
}

/** Those who work on cases; others, as administrators, may not see what a petition says. */
const AT_WORK: readonly Role[] = ['handler', 'leader', 'reception'];

/** Officers of one's own unit, found by typing a part of the name. */
export function OfficersField({ name, label, required, many }: FieldProps) {
  const { t } = useTranslation('petition');
  const { data: desk } = useDesk();
  const { data: me } = useSession();
  const options = (desk?.officers ?? [])
    .filter(({ unit, roles }) => unit === me?.unit && roles.some((role) => AT_WORK.includes(role)))
    .map(({ id, displayName }) => ({ value: id, label: displayName }));
  const least = many && {
    type: 'array' as const,
    min: many.min,
    message: t('form.atLeast', { count: many.min }),
  };
  return (
    <Form.Item name={name} label={label} rules={[{ required }, ...(least ? [least] : [])]}>
      <Select
        {...(many && { mode: 'multiple' as const })}
        showSearch={BY_LABEL}
        options={options}
        style={{ maxWidth: 420 }}
      />
    </Form.Item>
  );
}
