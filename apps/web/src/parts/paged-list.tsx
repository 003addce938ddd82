import { Button, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from './loaded';
import { ProblemAlert } from './problem-alert';

/** What the list needs of an infinite query. */
export interface Pages<T> {
  readonly data: { readonly pages: readonly { readonly items: readonly T[] }[] } | undefined;
  readonly error: Error | null;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

interface ListProps<T> {
  readonly query: Pages<T>;
  readonly children: (items: readonly T[]) => ReactNode;
}

/**
 * A list that grows by pages. What is loaded stays when it cannot be read anew: the failure stands above it, that of a further
 * page below it, each with its own way to try again.
 */
export function PagedList<T>({ query, children }: ListProps<T>) {
  const { data, error, isFetchNextPageError } = query;
  if (data === undefined)
    return error ? <ProblemAlert error={error} onRetry={() => void query.refetch()} /> : <Loading />;
  return (
    <>
      {error && !isFetchNextPageError && <ProblemAlert error={error} onRetry={() => void query.refetch()} />}
      {children(data.pages.flatMap(({ items }) => items))}
      {error && isFetchNextPageError ? (
        <ProblemAlert error={error} onRetry={() => void query.fetchNextPage()} />
      ) : (
        <More query={query} />
      )}
    </>
  );
}

function More({ query: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { readonly query: Pages<unknown> }) {
  const { t } = useTranslation();
  if (!hasNextPage) return null;
  return (
    <Button
      className="no-print"
      loading={isFetchingNextPage}
      onClick={() => void fetchNextPage()}
      style={{ marginTop: 8 }}
    >
      {t('action.more')}
    </Button>
  );
}

interface TableProps<T> {
  readonly query: Pages<T>;
  readonly label: string;
  readonly empty: string;
  readonly keyOf: (item: T, index: number) => string;
  readonly columns: TableColumnsType<T>;
  /** Stands between the failure of a refresh and the rows. */
  readonly above?: (items: readonly T[]) => ReactNode;
}

/** A `PagedList` whose items are the rows of one table. */
export function PagedTable<T extends object>({ query, label, empty, keyOf, columns, above }: TableProps<T>) {
  return (
    <PagedList query={query}>
      {(items) => {
        if (items.length === 0) return <p className="muted">{empty}</p>;
        const keys = new Map(items.map((item, index) => [item, keyOf(item, index)]));
        return (
          <>
            {above?.(items)}
            <Table<T>
              size="small"
              aria-label={label}
              pagination={false}
              dataSource={[...items]}
              rowKey={(item) => keys.get(item) ?? ''}
              columns={columns}
            />
          </>
        );
      }}
    </PagedList>
  );
}
