import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useWords } from '../../../parts/words';
import '../texts';

type Row = Schemas['ImportRows']['items'][number];

/** What is wrong with which row of the file; of a file that is no table, why. */
export function RowFindings({ importId }: { readonly importId: string }) {
  const { t } = useTranslation('administration');
  const { t: common } = useTranslation();
  const { language } = useWords();
  const rows = useInfiniteQuery({
    queryKey: ['import', importId, 'rows', language],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/imports/{importId}/rows', {
          params: { path: { importId }, query: { limit: 100, ...(pageParam !== '' && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    retry: false,
  });
  if (rows.isError) return <ProblemAlert error={rows.error} />;
  return (
    <>
      <Table<Row>
        size="small"
        rowKey="line"
        aria-label={t('imports.remarks')}
        pagination={false}
        loading={rows.isPending}
        dataSource={rows.data?.pages.flatMap(({ items }) => items) ?? []}
        columns={[
          { title: t('imports.line'), dataIndex: 'line', align: 'right', width: 80 },
          {
            title: t('imports.result'),
            dataIndex: 'result',
            width: 110,
            render: (result: Row['result']) => <strong>{t(`imports.${result}`)}</strong>,
          },
          { title: t('imports.remarks'), dataIndex: 'remarks', render: (remarks: string[]) => remarks.join(' ') },
        ]}
      />
      {rows.hasNextPage && (
        <Button onClick={() => void rows.fetchNextPage()} loading={rows.isFetchingNextPage} style={{ marginTop: 8 }}>
          {common('action.more')}
        </Button>
      )}
    </>
  );
}
