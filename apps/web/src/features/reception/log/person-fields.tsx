import { Button, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNumberWarnings } from '../../../parts/use-number-warnings';
import { PAST_ENTER } from '../form-keys';
import { useKnownPerson } from './known-people';

interface Props {
  /** Place in the list, from 0. */
  readonly at: number;
  readonly alone: boolean;
  readonly onRemove: () => void;
  readonly onFilled: () => void;
}

/** One petitioner or representative. A number that the office knows fills in the rest. */
export function PersonFields({ at, alone, onRemove, onFilled }: Props) {
  const { t } = useTranslation('reception');
  const warn = useNumberWarnings();
  const known = useKnownPerson(['petitioners', at], onFilled);
  const label = (text: string) => (alone ? text : t('person.ofNumber', { label: text, number: at + 1 }));
  return (
    <div className="person" role="group" aria-label={label(t('log.people'))}>
      <Form.Item name={[at, 'idNumber']} label={label(t('person.idNumber'))} {...warn.idNumber} className="id-number">
        <Input autoComplete="off" maxLength={20} autoFocus={at > 0} {...known.idKeys} />
      </Form.Item>
      <Form.Item
        name={[at, 'fullName']}
        label={label(t('person.fullName'))}
        className="full-name"
        rules={[{ required: true, whitespace: true }]}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name={[at, 'phone']} label={label(t('person.phone'))} {...warn.phone} className="phone">
        <Input autoComplete="off" maxLength={20} inputMode="tel" />
      </Form.Item>
      <Form.Item name={[at, 'address']} label={label(t('person.address'))} className="address">
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      <Form.Item name={[at, 'representative']} valuePropName="checked" className={`representative ${PAST_ENTER}`}>
        <Checkbox>{t('log.representative')}</Checkbox>
      </Form.Item>
      {!alone && (
        <Button type="link" className="remove" onClick={onRemove} aria-label={t('person.remove', { number: at + 1 })}>
          {t('person.removeShort')}
        </Button>
      )}
      {known.note}
    </div>
  );
}
