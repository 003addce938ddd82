import { useInfiniteQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import { PagedTable } from '../../../parts/paged-list';
import { useWords } from '../../../parts/words';
import '../texts';

type Row = Schemas['ImportRows']['items'][number];
const RESULTS: readonly Row['result'][] = ['error', 'warning'];

interface Props {
  readonly importId: string;
  readonly rows: Schemas['Import']['rows'];
}

/** What is wrong with which row of the file, and errors alone for whoever mends his file. */
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
      {errors > 0 && warnings > 0 && (
        <Radio.Group
          aria-label={t('imports.result')}
          options={choices}
          value={result ?? ''}
          onChange={({ target }) => setResult(RESULTS.find((one) => one === target.value))}
          style={{ marginBottom: 8 }}
        />
      )}
      <RowTable importId={importId} result={result} />
    </>
  );
}

interface TableProps {
  readonly importId: string;
  readonly result: Row['result'] | undefined;
}

function RowTable({ importId, result }: TableProps) {
  const { t } = useTranslation('administration');
  const { language } = useWords();
  const rows = useInfiniteQuery({
    queryKey: ['import', importId, 'rows', language, result],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/imports/{importId}/rows', {
          params: {
            path: { importId },
            query: { limit: 100, ...(result && { result }), ...cursorAt(pageParam) },
          },
        }),
      ),
    ...BY_CURSOR,
    retry: false,
  });
  return (
    <PagedTable<Row>
      query={rows}
      label={t('imports.remarks')}
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
