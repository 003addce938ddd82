import { Button, Checkbox, Form, Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { KnownPeople, useKnownPeople, type KnownPerson } from './known-people';
import type { LogValues, PersonValues } from './log-values';

interface Props {
  /** Place in the list, from 0. */
  readonly at: number;
  readonly alone: boolean;
  readonly onRemove: () => void;
}

/** One petitioner or representative. A number that the office knows fills in the rest. */
export function PersonFields({ at, alone, onRemove }: Props) {
  const { t } = useTranslation('reception');
  const form = Form.useFormInstance<LogValues>();
  const person = Form.useWatch(['petitioners', at], form) as PersonValues | undefined;
  const known = useKnownPeople(person?.idNumber);
  const label = (text: string) => (alone ? text : t('person.ofNumber', { label: text, number: at + 1 }));
  const fill = ({ fullName, address, phone }: KnownPerson) => {
    const found = { ...person, fullName, ...(address !== null && { address }), ...(phone !== null && { phone }) };
    form.setFieldValue(['petitioners', at], found);
    document.getElementById(`log_petitioners_${at}_fullName`)?.focus();
  };
  const onIdKey = (event: KeyboardEvent) => {
    const found = known.data?.items[0];
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !found || person?.fullName?.trim()) return;
    event.preventDefault();
    fill(found);
  };
  return (
    <div className="person" role="group" aria-label={label(t('log.people'))}>
      <Form.Item name={[at, 'idNumber']} label={label(t('person.idNumber'))} className="id-number">
        <Input autoComplete="off" maxLength={20} autoFocus={at > 0} onKeyDown={onIdKey} />
      </Form.Item>
      <Form.Item
        name={[at, 'fullName']}
        label={label(t('person.fullName'))}
        className="full-name"
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name={[at, 'phone']} label={label(t('person.phone'))} className="phone">
        <Input autoComplete="off" maxLength={20} inputMode="tel" />
      </Form.Item>
      <Form.Item name={[at, 'address']} label={label(t('person.address'))} className="address">
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      {!alone && (
        <>
          <Form.Item name={[at, 'representative']} valuePropName="checked" className="representative">
            <Checkbox>{t('log.representative')}</Checkbox>
          </Form.Item>
          <Button type="link" className="remove" onClick={onRemove} aria-label={t('person.remove', { number: at + 1 })}>
            {t('person.removeShort')}
          </Button>
        </>
      )}
      {known.data && <KnownPeople people={known.data.items} typedName={person?.fullName} onFill={fill} />}
    </div>
  );
}
