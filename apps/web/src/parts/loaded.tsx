import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { ProblemAlert } from './problem-alert';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** Why something above on the page failed: the same reason is not said again. */
  readonly told?: unknown;
  readonly children: (data: T) => ReactNode;
}

/** What a query gave, or that it is on its way, or why it failed. */
export function Loaded<T>({ query, told, children }: Props<T>) {
  const failure = query.isError && <Failure error={query.error} told={told} />;
  if (query.data !== undefined)
    return (
      <>
        {failure}
        {children(query.data)}
      </>
    );
  return failure || <Loading />;
}

/** Why something could not be read; "again" is for everything on the page that could not. */
export function Failure({ error, told }: { readonly error: unknown; readonly told?: unknown }) {
  const queries = useQueryClient();
  if (told && sayOf(told) === sayOf(error)) return null;
  const again = () =>
    void queries.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
  return <ProblemAlert error={error} onRetry={again} />;
}

function sayOf(error: unknown): string {
  const { code, title, detail, errors } = asProblem(error);
  return JSON.stringify([code, title, detail, errors]);
}

export function Loading() {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('state.loading')}>
      <Skeleton active={false} paragraph={{ rows: 6 }} title={false} />
    </div>
  );
}
