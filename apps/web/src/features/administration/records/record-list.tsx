import { Button, Flex, Form, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateInput } from '../../../parts/date-input';
import { Loading } from '../../../parts/loaded';
import { ProblemAlert } from '../../../parts/problem-alert';
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

interface Pages<T> {
  readonly data: { readonly pages: readonly { readonly items: readonly T[] }[] } | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly query: Pages<T>;
  readonly label: string;
  readonly empty: string;
  readonly keyOf: (item: T, index: number) => string;
  readonly columns: TableColumnsType<T>;
}

/** A list that grows by pages, with its empty and failure states. */
export function RecordList<T extends object>({ query, label, empty, keyOf, columns }: Props<T>) {
  const { t } = useTranslation();
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  const items = query.data?.pages.flatMap((page) => page.items);
  if (items?.length === 0) return <p className="muted">{empty}</p>;
  const rows = items?.map((item, index) => ({ item, key: keyOf(item, index) })) ?? [];
  return (
    <>
      <Table<T>
        size="small"
        aria-label={label}
        pagination={false}
        dataSource={rows.map(({ item }) => item)}
        rowKey={(item) => rows.find((row) => row.item === item)?.key ?? ''}
        columns={columns}
      />
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage} style={{ marginTop: 8 }}>
          {t('action.more')}
        </Button>
      )}
    </>
  );
}
