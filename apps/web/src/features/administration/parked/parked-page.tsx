import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Flex, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { instantText } from '../../../parts/dates';
import { Page } from '../../../parts/page';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useWords } from '../../../parts/words';
import '../texts';
import { DecideParked, type Decision } from './decide-parked';

type Parked = Schemas['Parked'];

/** What stands still and waits for an operator, in plain language. */
export function ParkedPage() {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  const { language } = useWords();
  const [decision, setDecision] = useState<Decision>();
  const parked = useInfiniteQuery({
    queryKey: ['parked', language],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/operations/parked', { params: { query: pageParam === '' ? {} : { cursor: pageParam } } })),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const items = parked.data?.pages.flatMap((page) => page.items);
  return (
    <Page title={t('parked.title')}>
      <p className="muted" style={{ maxWidth: 760 }}>
        {t('parked.help')}
      </p>
      {parked.isError && <ProblemAlert error={parked.error} onRetry={() => void parked.refetch()} />}
      {items?.length === 0 && <p role="status">{t('parked.none')}</p>}
      {items !== undefined && items.length > 0 && <ParkedTable items={items} onDecide={setDecision} />}
      {parked.hasNextPage && <Button onClick={() => void parked.fetchNextPage()}>{common('action.more')}</Button>}
      {decision && <DecideParked decision={decision} onClose={() => setDecision(undefined)} />}
    </Page>
  );
}

interface TableProps {
  readonly items: readonly Parked[];
  readonly onDecide: (decision: Decision) => void;
}

function ParkedTable({ items, onDecide }: TableProps) {
  const { t } = useTranslation('administration');
  return (
    <Table<Parked>
      size="small"
      rowKey="key"
      aria-label={t('parked.title')}
      pagination={false}
      dataSource={[...items]}
      columns={[
        { title: t('parked.what'), dataIndex: 'what' },
        { title: t('parked.failure'), dataIndex: 'failure' },
        { title: t('parked.since'), dataIndex: 'parkedAt', render: instantText, className: 'number' },
        {
          title: t('parked.petition'),
          dataIndex: 'petitionId',
          render: (id: string | null) =>
            id !== null && (
              <Link to="/don/$id" params={{ id }}>
                {t('parked.open')}
              </Link>
            ),
        },
        {
          title: t('parked.decide'),
          key: 'decide',
          render: (_, item) => (
            <Flex gap="small">
              <Button size="small" onClick={() => onDecide({ item, action: 'replay' })}>
                {t('parked.replay')}
              </Button>
              <Button size="small" danger onClick={() => onDecide({ item, action: 'discard' })}>
                {t('parked.discard')}
              </Button>
            </Flex>
          ),
        },
      ]}
    />
  );
}
