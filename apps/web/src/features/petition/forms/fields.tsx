import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Radios } from '../../../parts/choices';
import { DateInput } from '../../../parts/date-input';
import { useLengthRule } from '../../../parts/use-length-rule';
import { useDateRule } from '../../../parts/use-date-rule';

interface FieldProps {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly required?: boolean;
  readonly help?: string;
}

export function DateField({ name, label, required = false, help }: FieldProps) {
  const rule = useDateRule();
  return (
    <Form.Item name={name} label={label} extra={help} rules={[{ required }, rule]}>
      <DateInput />
    </Form.Item>
  );
}

interface TextProps extends FieldProps {
  readonly max?: number;
}

export function LineField({ name, label, required = false, help, max = 300 }: TextProps) {
  const length = useLengthRule(max);
  return (
    <Form.Item name={name} label={label} extra={help} rules={[{ required, whitespace: required }, length]}>
      <Input autoComplete="off" />
    </Form.Item>
  );
}

/** A longer text: Enter begins a new line, Ctrl+Enter sends. */
export function TextField({ name, label, required = false, max = 2_000 }: TextProps) {
  const length = useLengthRule(max);
  return (
    <Form.Item name={name} label={label} rules={[{ required, whitespace: required }, length]}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
    </Form.Item>
  );
}

interface Choice {
  readonly value: string | boolean;
  readonly label: string;
}

/** A few choices, all in sight: arrow keys choose, Enter sends. */
export function ChoiceField({
  name,
  label,
  required = false,
  help,
  options,
}: FieldProps & { readonly options: readonly Choice[] }) {
  return (
    <Form.Item name={name} label={label} extra={help} rules={[{ required }]}>
      <Radios aria-label={label} options={options.map((choice) => ({ ...choice }))} />
    </Form.Item>
  );
}

/** A question that must be answered one way or the other. */
export function YesNoField(props: FieldProps) {
  const { t } = useTranslation('petition');
  const options = [
    { value: true, label: t('yes') },
    { value: false, label: t('no') },
  ];
  return <ChoiceField {...props} options={options} />;
}
