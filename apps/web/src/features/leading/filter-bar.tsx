import { Button, Flex, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../app/desk';
import { DateInput } from '../../parts/date-input';
import { chosen } from '../../parts/search-text';
import { useDateRule } from '../../parts/use-date-rule';
import './texts';
import { BY_LABEL } from '../../parts/by-label';

interface Props<T extends object> {
  /** As in the address. */
  readonly filters: T;
  readonly label: string;
  readonly onChange: (filters: T) => void;
  readonly children: ReactNode;
}

/** Filters above a table; Enter or the button writes them to the address. */
export function FilterBar<T extends object>({ filters, label, onChange, children }: Props<T>) {
  const { t } = useTranslation('leading');
  const [form] = Form.useForm<T>();
  return (
    <Form
      key={JSON.stringify(filters)}
      form={form}
      className="no-print"
      role="search"
      aria-label={label}
      layout="vertical"
      initialValues={filters}
      onFinish={(values) => onChange(chosen(values) as T)}
      style={{ marginBottom: 12 }}
    >
      <Flex gap="middle" wrap align="end" className="filters">
        {children}
        <Button htmlType="submit">{t('filter.show')}</Button>
      </Flex>
    </Form>
  );
}

/** Nothing when the officer sees one unit only. */
export function UnitField() {
  const { t } = useTranslation('leading');
  const units = useDesk().data?.units ?? [];
  if (units.length < 2) return null;
  const options = [
    { value: '', label: t('filter.allUnits') },
    ...units.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <Form.Item name="unit" label={t('filter.unit')} style={{ margin: 0 }}>
      <Select showSearch={BY_LABEL} options={options} placeholder={t('filter.allUnits')} style={{ width: 240 }} />
    </Form.Item>
  );
}

export function PeriodFields() {
  const { t } = useTranslation('leading');
  const rules = [useDateRule()];
  return (
    <>
      <Form.Item name="from" label={t('filter.from')} rules={rules} style={{ margin: 0 }}>
        <DateInput />
      </Form.Item>
      <Form.Item name="to" label={t('filter.to')} rules={rules} style={{ margin: 0 }}>
        <DateInput />
      </Form.Item>
    </>
  );
}
