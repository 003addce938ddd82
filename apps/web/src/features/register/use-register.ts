import { keepPreviousData, useInfiniteQuery, useQueryClient, type QueryState } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api, body } from '../../api/client';
import { BY_CURSOR, cursorAt } from '../../parts/by-cursor';
import type { PetitionRow, RegisterFilter } from './register-search';

const PAGE_SIZE = 100;
/**
 * Pages that are read again when something changes; who has scrolled further is told, and asks himself. A row that changed is
 * renewed all the same (`renewRows`).
 */
const FOLLOWED_PAGES = 3;

/** The register page by page, newest first. While a filter changes, the rows before stay. */
export function useRegister(filter: RegisterFilter) {
  const queries = useQueryClient();
  const queryKey = ['petitions', 'register', filter];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/intake/petitions', {
          params: { query: { ...filter, limit: PAGE_SIZE, ...cursorAt(pageParam) } },
          signal,
        }),
      ),
    ...BY_CURSOR,
    placeholderData: keepPreviousData,
    enabled: ({ state }) => (state.data?.pages.length ?? 0) <= FOLLOWED_PAGES,
  });
  const { data } = query;
  // A row that moved between two pages is shown once.
  const rows = useMemo(() => {
    const all = new Map<string, PetitionRow>();
    for (const row of data?.pages.flatMap(({ items }) => items) ?? []) all.set(row.petitionId, row);
    return [...all.values()];
  }, [data]);
  const goOn = () => {
    const { hasNextPage, isPlaceholderData, isError } = query;
    if (!hasNextPage || isPlaceholderData || isError) return;
    // A table that is scrolled is drawn more often than what it is given, so the answer may be there already, or asked for.
    const now = queries.getQueryState(queryKey);
    if (now?.data === data && !isOnItsWay(now)) void query.fetchNextPage();
  };
  return { query, rows, goOn, ...useChanged(JSON.stringify(queryKey), (data?.pages.length ?? 0) > FOLLOWED_PAGES) };
}

/** A further page, not the whole read again. */
function isOnItsWay(state: Pick<QueryState, 'fetchStatus' | 'fetchMeta'> | undefined): boolean {
  return state?.fetchStatus !== 'idle' && state?.fetchMeta?.fetchMore !== undefined;
}

/** Whether a list that does not follow changes by itself is behind. */
function useChanged(hash: string, still: boolean) {
  const queries = useQueryClient();
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    setChanged(false);
    if (!still) return;
    return queries.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || JSON.stringify(event.query.queryKey) !== hash) return;
      if (event.action.type === 'invalidate') setChanged(true);
      // A further page says nothing of those before it.
      const isWhole = event.query.state.fetchMeta?.fetchMore === undefined;
      if (event.action.type === 'success' && event.action.manual !== true && isWhole) setChanged(false);
    });
  }, [queries, hash, still]);
  return { changed };
}
