import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNumberWarnings } from '../../../parts/use-number-warnings';

/** Petitioners and representatives, each on a line. */
export function PeopleFields() {
  const { t } = useTranslation('petition');
  const warn = useNumberWarnings();
  const roles = (['petitioner', 'representative'] as const).map((value) => ({ value, label: t(`person.${value}`) }));
  return (
    <fieldset>
      <legend>{t('people.title')}</legend>
      <Form.List name="petitioners">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div className="fields person" key={key}>
                <Form.Item name={[name, 'role']} label={t('person.role')}>
                  <Select options={roles} />
                </Form.Item>
                <Form.Item name={[name, 'fullName']} label={t('person.fullName')} rules={[{ required: true }]}>
                  <Input autoComplete="off" maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'address']} label={t('person.address')}>
                  <Input autoComplete="off" maxLength={500} />
                </Form.Item>
                <Form.Item name={[name, 'idNumber']} label={t('person.idNumber')} {...warn.idNumber}>
                  <Input autoComplete="off" maxLength={20} />
                </Form.Item>
                <Form.Item name={[name, 'phone']} label={t('person.phone')} {...warn.phone}>
                  <Input autoComplete="off" maxLength={20} />
                </Form.Item>
                <Button type="link" onClick={() => remove(name)}>
                  {t('person.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ role: 'petitioner' })}>{t('person.add')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
