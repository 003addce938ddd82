import { Button, Flex, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from './date-input';
import { chosen } from './search-text';
import { useDateRule, useLastDayRule } from './use-date-rule';

interface Props<T extends object> {
  /** As in the address. */
  readonly filters: T;
  readonly label: string;
  readonly onChange: (filters: T) => void;
  readonly children: ReactNode;
}

/** Filters above a table; Enter or the button writes them to the address. */
export function FilterBar<T extends object>({ filters, label, onChange, children }: Props<T>) {
  const { t } = useTranslation();
  return (
    <Form
      key={JSON.stringify(filters)}
      className="no-print"
      role="search"
      aria-label={label}
      layout="vertical"
      initialValues={filters}
      onFinish={(values: T) => onChange(chosen(values) as T)}
      style={{ marginBottom: 12 }}
    >
      <Flex gap="middle" wrap align="start" className="filter-row">
        {children}
        <Button htmlType="submit">{t('action.show')}</Button>
      </Flex>
    </Form>
  );
}

export function PeriodFields() {
  const { t } = useTranslation();
  const date = useDateRule();
  const lastDay = useLastDayRule('from');
  return (
    <>
      <Form.Item name="from" label={t('reports.from')} rules={[date]} style={{ margin: 0 }}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="to"
        label={t('reports.to')}
        dependencies={['from']}
        rules={[date, lastDay]}
        style={{ margin: 0 }}
      >
        <DateInput />
      </Form.Item>
    </>
  );
}
