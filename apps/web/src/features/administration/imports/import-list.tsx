import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, body, type Schemas } from '../../../api/client';
import { BY_CURSOR, cursorAt } from '../../../parts/by-cursor';
import { useOfficerName } from '../../../app/desk';
import { instantText } from '../../../parts/dates';
import { PagedTable } from '../../../parts/paged-list';
import '../texts';
import { ASK_AGAIN_MS, enteredOf, IMPORTS, isWorking } from './import-state';

type Item = Schemas['ImportPage']['items'][number];

/** The imports of the unit, from whatever computer: opened again, gone on with or taken back. */
export function ImportList() {
  const { t } = useTranslation('administration');
  const query = useInfiniteQuery({
    queryKey: IMPORTS,
    queryFn: ({ pageParam }) => body(api.GET('/api/imports', { params: { query: cursorAt(pageParam) } })),
    ...BY_CURSOR,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isWorking)) === true ? ASK_AGAIN_MS : false,
  });
  return (
    <section aria-labelledby="recent" style={{ marginTop: 32 }}>
      <h2 id="recent">{t('imports.recent')}</h2>
      <PagedTable<Item>
        query={query}
        label={t('imports.recent')}
        empty={t('imports.noneYet')}
        keyOf={({ importId }) => importId}
        columns={useColumns()}
      />
    </section>
  );
}

function useColumns() {
  const { t } = useTranslation('administration');
  const officerName = useOfficerName();
  return [
    {
      title: t('imports.listed.file'),
      key: 'file',
      render: (_: unknown, { importId, fileName, startedAt }: Item) => (
        <Link
          to="/quan-tri/nhap-so"
          search={{ lan: importId }}
          aria-label={`${fileName ?? t('common:files.masked')}, ${instantText(startedAt)}`}
        >
          {fileName ?? t('common:files.masked')}
        </Link>
      ),
    },
    { title: t('imports.total'), dataIndex: ['rows', 'total'], align: 'right' as const },
    {
      title: t('imports.listed.entered'),
      key: 'entered',
      align: 'right' as const,
      render: (_: unknown, item: Item) => item.state === 'committed' && enteredOf(item),
    },
    { title: t('imports.listed.errors'), dataIndex: ['rows', 'errors'], align: 'right' as const },
    {
      title: t('imports.listed.state'),
      dataIndex: 'state',
      render: (state: Item['state']) => t(`imports.states.${state}`),
    },
    { title: t('imports.listed.by'), dataIndex: 'by', render: officerName },
    { title: t('records.when'), dataIndex: 'startedAt', render: instantText, className: 'number' },
  ];
}
