import { useInfiniteQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import { PagedTable } from '../../../parts/paged-list';
import { useWords } from '../../../parts/words';
import '../texts';
import { RemarkTable } from './remark-table';

type Row = Schemas['ImportRows']['items'][number];
const RESULTS: readonly Row['result'][] = ['error', 'warning'];

interface Props {
  readonly importId: string;
  readonly rows: Schemas['Import']['rows'];
}

/** What is wrong with the rows of the file: each thing once, below it row by row, and errors alone for whoever mends his file. */
export function RowFindings({ importId, rows: { errors, warnings } }: Props) {
  const { t } = useTranslation('administration');
  const [result, setResult] = useState<Row['result'] | undefined>(undefined);
  const choices = [
    { value: '', label: t('imports.allRemarks', { count: errors + warnings }) },
    { value: 'error', label: t('imports.onlyErrors', { count: errors }) },
    { value: 'warning', label: t('imports.onlyWarnings', { count: warnings }) },
  ];
  return (
    <>
      {errors + warnings > 0 && (
        <RemarkTable
          importId={importId}
          rowsOf={({ remark, text }) => (
            <RowTable importId={importId} shown={{ remark }} label={t('imports.rowsWith', { text })} />
          )}
        />
      )}
      {errors > 0 && warnings > 0 && (
        <Radio.Group
          aria-label={t('imports.result')}
          options={choices}
          value={result ?? ''}
          onChange={({ target }) => setResult(RESULTS.find((one) => one === target.value))}
          style={{ marginBottom: 8 }}
        />
      )}
      <RowTable importId={importId} shown={result ? { result } : {}} label={t('imports.remarks')} />
    </>
  );
}

interface TableProps {
  readonly importId: string;
  readonly shown: { readonly result?: Row['result']; readonly remark?: string };
  readonly label: string;
}

function RowTable({ importId, shown, label }: TableProps) {
  const { t } = useTranslation('administration');
  const { language } = useWords();
  const rows = useInfiniteQuery({
    queryKey: ['import', importId, 'rows', language, shown],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/imports/{importId}/rows', {
          params: {
            path: { importId },
            query: { limit: 100, ...shown, ...cursorAt(pageParam) },
          },
        }),
      ),
    ...BY_CURSOR,
    retry: false,
  });
  return (
    <PagedTable<Row>
      query={rows}
      label={label}
      empty={t('imports.noRemarks')}
      keyOf={({ line }) => String(line)}
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
  );
}
