import { useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { useWords } from '../../../parts/words';
import '../texts';

type Remark = Schemas['ImportRemarks']['items'][number];

interface Props {
  readonly importId: string;
  /** The rows of one remark, opened below it. */
  readonly rowsOf: (remark: Remark) => ReactNode;
}

/** What is said of the rows, each thing once with its number of rows: hundreds of rows are read in a minute. */
export function RemarkTable({ importId, rowsOf }: Props) {
  const { t } = useTranslation('administration');
  const { language } = useWords();
  const [open, setOpen] = useState<string | undefined>(undefined);
  const columns = useColumns(open, setOpen);
  const remarks = useQuery({
    queryKey: ['import', importId, 'remarks', language],
    queryFn: async () =>
      (await body(api.GET('/api/imports/{importId}/remarks', { params: { path: { importId } } }))).items,
    retry: false,
  });
  return (
    <Loaded query={remarks}>
      {(items) => (
        <Table<Remark>
          size="small"
          rowKey="remark"
          aria-label={t('imports.byRemark')}
          pagination={false}
          style={{ maxWidth: 960, marginBottom: 16 }}
          dataSource={items}
          expandable={{
            expandedRowKeys: open === undefined ? [] : [open],
            showExpandColumn: false,
            expandedRowRender: rowsOf,
          }}
          columns={columns}
        />
      )}
    </Loaded>
  );
}

/** One remark is open at a time. */
function useColumns(open: string | undefined, onOpen: (remark: string | undefined) => void): TableColumnsType<Remark> {
  const { t } = useTranslation('administration');
  return [
    {
      title: t('imports.result'),
      dataIndex: 'result',
      width: 110,
      render: (result: Remark['result']) => <strong>{t(`imports.${result}`)}</strong>,
    },
    { title: t('imports.byRemark'), dataIndex: 'text' },
    { title: t('imports.rowsOf'), dataIndex: 'rows', align: 'right', width: 90 },
    {
      title: t('imports.see'),
      key: 'see',
      width: 150,
      render: (_, { remark, text }) => (
        <Button
          size="small"
          aria-expanded={remark === open}
          aria-label={t('imports.seeOf', { text })}
          onClick={() => onOpen(remark === open ? undefined : remark)}
        >
          {t('imports.see')} <span aria-hidden>{remark === open ? '▴' : '▾'}</span>
        </Button>
      ),
    },
  ];
}
