import { Button, Flex, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../../parts/date-input';
import { chosen } from '../../../parts/search-text';
import { useDateRule } from '../../../parts/use-date-rule';
import '../texts';

export interface Period {
  from?: string;
  to?: string;
}

interface PeriodProps<F extends Period> {
  readonly period: F;
  readonly label: string;
  readonly onChange: (period: F) => void;
  /** Further filters, by their names in the address. */
  readonly children?: ReactNode;
}

/** From and to above a record, and what else narrows it, kept in the address. */
export function PeriodForm<F extends Period>({ period, label, onChange, children }: PeriodProps<F>) {
  const { t } = useTranslation('administration');
  const rules = [useDateRule()];
  return (
    <Form
      key={JSON.stringify(period)}
      className="no-print"
      layout="vertical"
      role="search"
      aria-label={label}
      initialValues={period}
      onFinish={(values: F) => onChange(chosen(values) as F)}
    >
      <Flex gap="middle" align="end" wrap style={{ marginBottom: 12 }}>
        <Form.Item name="from" label={t('records.from')} rules={rules} style={{ margin: 0 }}>
          <DateInput />
        </Form.Item>
        <Form.Item name="to" label={t('records.to')} rules={rules} style={{ margin: 0 }}>
          <DateInput />
        </Form.Item>
        {children}
        <Button htmlType="submit">{t('records.show')}</Button>
      </Flex>
    </Form>
  );
}
